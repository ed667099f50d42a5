package org.plumbline.report.release;

import java.util.List;
import org.plumbline.finding.SourceLocation;
import org.plumbline.model.Indicator;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.report.content.TextBundle;

/**
 * A figure that must not leave the house.
 *
 * @param state why: confidential, or not released yet
 * @param status its confidentiality status or the draft source
 * @param revealedBy free figures of the plan from which it can be computed; empty where there are none
 */
public record WithheldFigure(
        Indicator indicator,
        Region region,
        Period period,
        State state,
        String status,
        SourceLocation location,
        List<Revealing> revealedBy) {

    static final String BUNDLE = "org.plumbline.report.release.release";

    /** Why a figure is withheld. */
    public enum State {
        CONFIDENTIAL,
        UNRELEASED,
        /** Confidential, and not in the files at all. */
        LEFT_OUT;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A way to compute the figure from others. */
    public enum Revealing {
        /** The total less all other parts. */
        TOTAL,
        /** The sum of all parts. */
        PARTS,
        /** The ratio and its other term, or both terms of a ratio. */
        RATIO,
        /** Figures of longer, shorter and cumulated periods that add and subtract to the period. */
        PERIODS;

        String key() {
            return "by-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public WithheldFigure {
        revealedBy = List.copyOf(revealedBy);
    }

    /** The figure by its names, why it is withheld and what gives it away, on one line. */
    public String line(Language language) {
        TextBundle texts = TextBundle.of(BUNDLE, language);
        String ways = String.join(
                texts.text("separator"),
                revealedBy.stream().map(way -> texts.text(way.key())).toList());
        String name = texts.text(
                state.key(),
                indicator.name().in(language),
                region.name().in(language),
                period,
                status,
                indicator.id(),
                region.id(),
                location.display());
        return revealedBy.isEmpty() ? name : texts.text("revealed", name, ways);
    }
}
