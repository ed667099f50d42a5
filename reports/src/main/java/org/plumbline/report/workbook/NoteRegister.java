package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Note;
import org.plumbline.report.content.AssessmentGroup;
import org.plumbline.report.content.ReportData;

/** Numbers the sentences of notes in the order the report first uses them; equal sentences share a number. */
final class NoteRegister {
    /** A numbered note and the targets it belongs to. */
    record Entry(int number, String sentence, List<String> targets) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final ReportData data;

    NoteRegister(ReportData data) {
        this.data = data;
        for (AssessmentGroup group : data.order().groups()) {
            group.assessments().forEach(this::add);
        }
        data.order().superseded().forEach(this::add);
    }

    private void add(Assessment assessment) {
        for (Note note : assessment.notes()) {
            String sentence = data.texts().note(note);
            entries.computeIfAbsent(sentence, s -> new Entry(entries.size() + 1, s, new ArrayList<>()))
                    .targets()
                    .add(assessment.target().id().value());
        }
    }

    /** The markers of an assessment's notes: {@code [注 3][注 7]}. */
    String markers(Assessment assessment) {
        StringBuilder markers = new StringBuilder();
        assessment.notes().stream().map(data.texts()::note).distinct().forEach(sentence -> {
            Entry entry = entries.get(sentence);
            if (entry != null) {
                markers.append(marker(entry));
            }
        });
        return markers.toString();
    }

    String marker(Entry entry) {
        return data.text("note-marker", entry.number());
    }

    List<Entry> list() {
        return List.copyOf(entries.values());
    }
}
