"use strict";

// Only the room opens pages, after its question: an address in the text is text, and a click on it opens nothing.
const openPage = window.open.bind(window);
window.open = (address) => {
  if (/^https?:\/\//i.test(address ?? "")) openPage(address, "_blank", "noopener,noreferrer");
  return null;
};

// What is left over beside and below the terminal's cells gets the colour that the room has on its left edge.
const edge = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
const pixel = edge.getContext("2d", { willReadFrequently: true });
const matchGround = () => {
  const cells = document.querySelector("#terminal .xterm-text-layer");
  if (!cells?.width || !cells.height) return;
  pixel.clearRect(0, 0, 1, 1);
  pixel.drawImage(cells, 1, Math.floor(cells.height / 2), 1, 1, 0, 0, 1, 1);
  const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
  if (alpha === 255) document.body.style.backgroundColor = `rgb(${red}, ${green}, ${blue})`;
};

document.addEventListener("DOMContentLoaded", () => {
  const terminal = document.querySelector("#terminal");
  const room = new URL("ws", location.href);
  room.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  terminal.dataset.sessionWebsocketUrl = room.href;
  document.querySelector("#again").addEventListener("click", () => location.reload());

  // The terminal tells what it goes through by classes of the body: its first byte, its end.
  let isOpen = false;
  new MutationObserver(() => {
    const { classList } = document.body;
    if (classList.contains("-closed")) {
      document.querySelector("#again").focus();
    } else if (classList.contains("-first-byte") && !isOpen) {
      isOpen = true;
      setInterval(matchGround, 500);
      terminal.querySelector("textarea").focus();
    }
  }).observe(document.body, { attributes: true, attributeFilter: ["class"] });
});
