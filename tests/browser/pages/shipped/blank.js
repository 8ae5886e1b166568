document.querySelector("canvas").getContext("2d").fillRect(0, 0, 640, 360);
requestAnimationFrame((now) => { window.painted = now; });
