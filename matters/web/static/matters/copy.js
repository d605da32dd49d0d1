// A "Copy" button behind every citation. Without this script the words are there to be selected by hand.
for (const words of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary app-copy";
  button.textContent = `Copy ${words.dataset.copy}`;
  const said = document.createElement("span");
  said.className = "govuk-body-s app-copy__said";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words.textContent.replace(/\s+/g, " ").trim());
    said.textContent = "Copied";
  });
  words.after(button, said);
}
