"use strict";

// Only the room opens pages, after its question: an address in the text is text, and a click on it opens nothing.
const openPage = window.open.bind(window);
window.open = (address) => {
  if (/^https?:\/\//i.test(address ?? "")) openPage(address, "_blank", "noopener,noreferrer");
  return null;
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
      terminal.querySelector("textarea").focus();
    }
  }).observe(document.body, { attributes: true, attributeFilter: ["class"] });
});
