import { say } from "../../text/message";
import { render } from "../../text/render";
import { element } from "./element";

export type Answer = "save" | "discard" | "cancel";

/** Asks what becomes of changes that are not saved before another file is opened. */
export function askAboutChanges(name: string, file: string): Promise<Answer> {
  const answers: readonly (readonly [Answer, string])[] = [
    ["save", render(say("workbench.page.saveAndOpen"))],
    ["discard", render(say("workbench.page.openAnyway"))],
    ["cancel", render(say("workbench.page.cancel"))],
  ];
  const dialog = element(
    "dialog",
    { class: "question", "aria-labelledby": "question-title", "aria-describedby": "question-detail" },
    element("h2", { id: "question-title" }, render(say("workbench.page.question", { file }))),
    element("p", { id: "question-detail" }, render(say("workbench.page.questionDetail", { name }))),
  );
  const buttons = answers.map(([answer, label]) => {
    const button = element("button", { type: "button", class: answer === "save" ? "primary" : "" }, label);
    button.addEventListener("click", () => dialog.close(answer));
    return button;
  });
  dialog.append(element("div", { class: "answers" }, ...buttons));
  document.body.append(dialog);
  return new Promise((resolve) => {
    // Escape closes without an answer.
    dialog.addEventListener("close", () => {
      dialog.remove();
      const { returnValue } = dialog;
      resolve(returnValue === "save" || returnValue === "discard" ? returnValue : "cancel");
    });
    dialog.showModal();
  });
}
