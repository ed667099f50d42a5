package org.plumbline.report.content;

import java.util.List;
import org.plumbline.calc.Note;
import org.plumbline.model.Basis;
import org.plumbline.model.Coded;
import org.plumbline.model.Language;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Qualifier;
import org.plumbline.model.TaskStatus;

/** Makes sentences of notes: codes among their facts become words of the language. */
final class NoteText {
    private final ReportTexts texts;

    NoteText(ReportTexts texts) {
        this.texts = texts;
    }

    /** The sentence; a code without a text shows as itself with its facts. */
    String of(Note note) {
        String key = "note." + note.code();
        if (!texts.has(key)) {
            return note.arguments().isEmpty() ? note.code() : note.code() + ": " + String.join(", ", note.arguments());
        }
        return texts.text(key, words(note).toArray());
    }

    private List<String> words(Note note) {
        List<String> facts = note.arguments();
        return switch (note.code()) {
            case "bound-only" -> List.of(coded(Qualifier.class, "qualifier.", facts.get(0)));
            case "derived" -> List.of(texts.derivation(facts.get(0)));
            case "basis-reinterpreted" ->
                List.of(coded(Basis.class, "basis.", facts.get(0)), coded(Basis.class, "basis.", facts.get(1)));
            case "later-than-target", "counted-from-zero" -> List.of(period(facts.get(0)));
            case "missing-years" ->
                List.of(texts.names(List.of(facts.get(0).split(", ")).stream()
                        .map(this::period)
                        .toList()));
            case "methods-disagree" ->
                List.of(
                        texts.method(facts.get(0)),
                        texts.category(facts.get(0), facts.get(1)),
                        texts.method(facts.get(2)),
                        texts.category(facts.get(2), facts.get(3)));
            case "assumed", "assumed-met", "assumed-missed" ->
                List.of(facts.get(0), period(facts.get(1)), facts.get(2), facts.get(3));
            case "assumed-none" -> List.of(facts.get(0), texts.text("reason." + facts.get(1)));
            case "announced" -> List.of(facts.get(0), period(facts.get(1)), facts.get(2), facts.get(3));
            case "task" -> task(facts);
            default -> facts;
        };
    }

    private List<String> task(List<String> facts) {
        String title = facts.get(texts.language() == Language.ZH ? 1 : 2);
        String other = facts.get(texts.language() == Language.ZH ? 2 : 1);
        String status = Coded.find(TaskStatus.class, facts.get(3))
                .map(texts::taskStatus)
                .orElseGet(() -> texts.text("task-status.unknown"));
        return List.of(facts.get(0), title.isEmpty() ? other : title, status);
    }

    private <E extends Enum<E> & Coded> String coded(Class<E> type, String prefix, String code) {
        return Coded.find(type, code)
                .map(value -> texts.text(prefix + value.code()))
                .orElse(code);
    }

    private String period(String text) {
        return PeriodParser.parse(text).map(new PeriodText(texts)::of).orElse(text);
    }
}
