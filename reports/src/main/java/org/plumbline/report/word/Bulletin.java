package org.plumbline.report.word;

import java.util.List;
import java.util.Optional;

/**
 * A bulletin without its layout.
 *
 * @param line who issues it and when
 * @param cautions what must be said before anything else
 * @param chapters in order, numbered when written
 */
record Bulletin(
        String title, String subtitle, String line, String description, List<String> cautions, List<Chapter> chapters) {

    /** Which part of a template a chapter belongs to. */
    enum Part {
        SUMMARY,
        HEADLINE,
        TOPICS,
        REGIONS,
        WAITING,
        NOTES;

        String placeholder() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Chapter(Part part, String heading, List<Block> blocks) {
        Chapter {
            blocks = List.copyOf(blocks);
        }
    }

    /** Something below a heading. */
    sealed interface Block permits Heading, Paragraph, Item, TableBlock, Figure {}

    /** A heading of the second rank. */
    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** A numbered paragraph. */
    record Item(String text) implements Block {}

    /**
     * A table with heads over one or two rows.
     *
     * @param caption without its number
     * @param unit printed above right; empty where the columns say it
     * @param heads of the columns, the first left-aligned
     * @param rows as many cells as heads have columns below them
     * @param note printed below; empty for none
     */
    record TableBlock(String caption, Optional<String> unit, List<Head> heads, List<List<String>> rows, String note)
            implements Block {
        TableBlock {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }

        boolean twoRows() {
            return heads.stream().anyMatch(head -> !head.below().isEmpty());
        }

        int columns() {
            return heads.stream().mapToInt(Head::span).sum();
        }
    }

    /**
     * @param below heads under this one; empty: it spans both rows
     * @param weights shares of the width that its columns take
     * @param textual true for columns of words, aligned left
     */
    record Head(String text, List<String> below, List<Integer> weights, boolean textual) {
        Head {
            below = List.copyOf(below);
            weights = List.copyOf(weights);
        }

        int span() {
            return Math.max(1, below.size());
        }
    }

    /**
     * A chart.
     *
     * @param caption without its number
     * @param alternativeText for those who do not see it
     */
    record Figure(String caption, String alternativeText, byte[] png, int width, int height) implements Block {}

    Bulletin {
        cautions = List.copyOf(cautions);
        chapters = List.copyOf(chapters);
    }
}
