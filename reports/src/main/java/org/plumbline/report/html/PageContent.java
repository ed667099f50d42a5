package org.plumbline.report.html;

import java.util.List;

/**
 * What the page's template shows, as texts ready to be escaped. Public because the template engine reads it.
 *
 * @param language as the page's language attribute says it
 * @param cautions what must be said before anything else
 * @param judged targets with data, in the order reports speak of them
 * @param waiting targets without data, by why
 * @param superseded targets that others replaced
 */
public record PageContent(
        String language,
        String title,
        String subtitle,
        List<String> cautions,
        List<Fact> facts,
        List<Tile> tiles,
        List<String> lines,
        Figure overview,
        List<Card> cards,
        Filters filters,
        Group judged,
        List<Group> waiting,
        Group superseded,
        List<Section> sections,
        List<District> districts,
        List<Figure> rankings,
        List<Figure> tasks,
        List<TaskRow> taskRows,
        Figure bullets,
        String findingsLine,
        List<FindingGroup> findings,
        List<SourceRow> sources,
        List<Term> terms,
        List<Mark> marks) {

    /** A line of the title block or of an indicator's description. */
    public record Fact(String label, String value) {}

    /** A count with what is counted; {@code code} names its colours. */
    public record Tile(String code, String symbol, String label, int count, String meaning) {}

    /** An outcome as shown: never by colour alone. */
    public record Badge(String code, String symbol, String label) {}

    /** Colours of an outcome, as hexadecimal digits. */
    public record Mark(String code, String text, String tint, String solid) {}

    /**
     * A drawing.
     *
     * @param svg markup, made by us and not to be escaped; empty where there is none
     * @param layers series that can be shown and hidden
     * @param heads of the table of its figures; empty where the figures stand elsewhere
     */
    public record Figure(
            String svg,
            String message,
            String caption,
            List<String> notes,
            List<Choice> layers,
            List<String> heads,
            List<List<String>> rows) {
        static final Figure NONE = new Figure("", "", "", List.of(), List.of(), List.of(), List.of());
    }

    /** A verdict of one method on one target. */
    public record Verdict(String target, String method, String category, String score, String remark) {}

    /** How a target's figures came about. */
    public record Trace(String target, String text) {}

    /** A task of the plan. */
    public record TaskRow(String title, String due, String status, String units, String targets) {}

    /** A headline indicator. */
    public record Card(
            String anchor,
            String indicator,
            String region,
            String when,
            String value,
            String target,
            Badge badge,
            Figure figure) {}

    /** Choices of the filter above the tables. */
    public record Filters(
            List<Choice> outcomes, List<String> topics, List<String> regions, List<String> units, int total) {}

    /** A choice with the value rows carry. */
    public record Choice(String value, String label) {}

    /** Rows under one heading. */
    public record Group(String key, String title, List<Row> rows) {}

    /**
     * A figure in a table.
     *
     * @param sort what rows are sorted by; empty where there is no number
     * @param missing true where the text is the reason why there is none
     */
    public record Measure(String text, String sort, boolean missing) {}

    /**
     * A target.
     *
     * @param anchor of the indicator's section, empty where it has none
     * @param actualNote period and stage where they are not what one expects
     */
    public record Row(
            String target,
            String anchor,
            String indicator,
            String topic,
            String region,
            String period,
            String periodSort,
            String requirement,
            String targetClass,
            Measure actual,
            String actualNote,
            Badge badge,
            Measure gap,
            Measure ratio,
            Measure way,
            String source,
            String units,
            boolean inForce,
            List<String> notes) {}

    /** An indicator with its regions. */
    public record Section(
            String anchor, String name, String topic, boolean headline, List<Fact> facts, List<Block> blocks) {}

    /** An indicator in one region. */
    public record Block(
            String region,
            Figure figure,
            List<Row> rows,
            List<PointRow> points,
            List<Verdict> verdicts,
            List<Trace> traces) {}

    /** An observation. */
    public record PointRow(String period, String value, String quality, String source, String published) {}

    /**
     * A district table.
     *
     * @param periods first row of heads
     * @param indicators second row of heads
     * @param actuals true where each indicator has target, actual and achievement, else only the target
     */
    public record District(
            String title,
            String unit,
            boolean actuals,
            List<Head> periods,
            List<String> indicators,
            List<DistrictRow> rows) {}

    /** A head over several columns. */
    public record Head(String text, int span) {}

    /** A region's figures, one for each indicator. */
    public record DistrictRow(String region, boolean whole, List<DistrictCell> cells) {}

    /** Target, actual and achievement; texts are empty where the region has no target. */
    public record DistrictCell(String target, String actual, String ratio, Badge badge) {}

    /** Findings of one severity. */
    public record FindingGroup(String severity, String label, boolean open, List<FindingRow> rows) {}

    /** A finding in words. */
    public record FindingRow(
            String code, String message, String remedy, String place, String subject, boolean waived) {}

    /** A document or publication. */
    public record SourceRow(
            String id, String title, String number, String issued, String authority, String status, int uses) {}

    /** A term and what it means. */
    public record Term(String name, String text) {}
}
