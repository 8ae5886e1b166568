/** A packed part of the classic script, as text; put in when the distribution is made. */
declare module "*.packed" {
  const text: string;
  export default text;
}
