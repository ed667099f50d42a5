package org.plumbline.comparison;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.calc.Note;
import org.plumbline.model.Indicator;
import org.plumbline.model.Language;

/** What two plans mean by one indicator's id, as far as that differs. */
final class Meanings {
    private Meanings() {}

    /**
     * True where figures of the two may be set against each other: same unit, nature, definition, prices and scope. Names
     * may differ.
     */
    static boolean comparable(Indicator before, Indicator after) {
        return before.unit().code().equals(after.unit().code())
                && before.nature() == after.nature()
                && before.definition().equals(after.definition())
                && before.priceBasis() == after.priceBasis()
                && before.scope() == after.scope();
    }

    /** Each difference as a note, none where there is none. */
    static List<Note> differences(Indicator before, Indicator after) {
        List<Note> notes = new ArrayList<>();
        add(notes, "other-unit", before.unit().code(), after.unit().code());
        add(notes, "other-nature", before.nature().code(), after.nature().code());
        add(notes, "other-definition", before.definition(), after.definition());
        add(
                notes,
                "other-prices",
                before.priceBasis().code(),
                after.priceBasis().code());
        add(notes, "other-scope", before.scope().code(), after.scope().code());
        if (!before.name().equals(after.name())) {
            notes.add(Note.of(
                    "other-name", before.name().in(Language.ZH), after.name().in(Language.ZH)));
        }
        return notes;
    }

    private static void add(List<Note> notes, String code, String before, String after) {
        if (!before.equals(after)) {
            notes.add(Note.of(code, before.isEmpty() ? "–" : before, after.isEmpty() ? "–" : after));
        }
    }
}
