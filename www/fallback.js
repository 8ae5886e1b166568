import { make } from "./dom.js";
import { wordsIn } from "./language.js";

/** What a page with a content security policy has to send. */
const HEADER = "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'";

/** The core cannot say these: it is what is missing. */
const WORDS = {
  en: ["The interactive atlas cannot run here, because this page does not allow WebAssembly. Ask whoever runs the site to add 'wasm-unsafe-eval' to its content security policy:", "The atlas could not be loaded."],
  ja: ["このページではWebAssemblyが許可されていないため、地図年表を操作できません。サイトの管理者に、コンテンツセキュリティポリシーへ 'wasm-unsafe-eval' を加えるよう依頼してください。", "地図年表を読み込めませんでした。"],
  ru: ["Интерактивный атлас здесь не работает: страница не разрешает WebAssembly. Попросите администратора сайта добавить 'wasm-unsafe-eval' в политику безопасности содержимого:", "Не удалось загрузить атлас."],
  "zh-Hant": ["此頁面不允許 WebAssembly，互動地圖無法在此執行。請網站管理者在內容安全政策中加入 'wasm-unsafe-eval'：", "無法載入地圖。"],
  "zh-Hans": ["此页面不允许 WebAssembly，互动地图无法在此运行。请网站管理员在内容安全策略中加入 'wasm-unsafe-eval'：", "无法加载地图。"],
};

/** Whether the page's policy, or the browser, refuses WebAssembly. @param {Error} problem */
const refused = ({ cause }) => typeof WebAssembly === "undefined" || cause instanceof WebAssembly.CompileError;

/**
 * Says why there is no atlas, above whatever the page has put into the element for that case.
 * @param {HTMLElement} root
 * @param {Error} problem
 * @param {string} tag the reader's language
 */
export function showFallback(root, problem, tag) {
  const [askFor, notLoaded] = wordsIn(WORDS, tag);
  const lines = refused(problem) ? [askFor, make("code", {}, HEADER)] : [notLoaded, ` ${problem.message}`];
  root.classList.add("failed");
  root.replaceChildren(make("p", { class: "problem", role: "alert" }, ...lines), make("slot"));
}
