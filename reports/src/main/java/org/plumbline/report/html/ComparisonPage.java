package org.plumbline.report.html;

import java.util.List;
import java.util.Map;

/**
 * A comparison as its page shows it in one language. Public because the template engine reads it.
 *
 * @param prefix put before every id, so that both languages can stand in one file
 * @param code of the language
 * @param language as the page's language attribute says it
 * @param council true for the page without warnings, effects and data
 * @param targets rows of targets
 * @param silent rows of targets without a figure at either end
 * @param indicators rows of indicators by region
 * @param more what the page does not show, each one sentence
 * @param texts of all pages, by key
 * @param words of comparisons, by key
 */
public record ComparisonPage(
        String prefix,
        String code,
        String language,
        String title,
        String subject,
        boolean council,
        List<String> cautions,
        List<PageContent.Fact> facts,
        List<PageContent.Tile> tiles,
        List<String> summary,
        Filters filters,
        List<Row> targets,
        List<Row> silent,
        List<Row> indicators,
        PageContent.Figure slopes,
        List<PageContent.Figure> regions,
        List<PageContent.Figure> effects,
        List<Table> tables,
        List<String> more,
        List<String> notes,
        List<PageContent.Mark> marks,
        Map<String, String> texts,
        Map<String, String> words) {

    /**
     * A compared row.
     *
     * @param target its id; empty for an indicator's row
     * @param movementCode how the verdict moved
     * @param effects codes of the effects in its change, with commas between
     * @param rateName what the rate must be called
     */
    public record Row(
            String target,
            String indicator,
            String topic,
            String region,
            String period,
            String periodSort,
            End from,
            End to,
            PageContent.Measure change,
            PageContent.Measure rate,
            String rateName,
            String nominal,
            String places,
            String movementCode,
            String movement,
            String effects,
            boolean inForce,
            String why) {}

    /** One end of a row. */
    public record End(String period, PageContent.Measure value, PageContent.Badge outcome, PageContent.Measure gap) {}

    /** What rows can be filtered by. */
    public record Filters(
            List<PageContent.Choice> movements,
            List<PageContent.Choice> effects,
            List<String> topics,
            List<String> regions,
            int total) {
        public Filters {
            movements = List.copyOf(movements);
            effects = List.copyOf(effects);
            topics = List.copyOf(topics);
            regions = List.copyOf(regions);
        }
    }

    /**
     * A further table.
     *
     * @param key of its heading, which is its place on the page as well
     * @param figures which columns hold figures, by place
     */
    public record Table(
            String key, String caption, List<String> heads, List<Boolean> figures, List<List<String>> rows) {
        public Table {
            heads = List.copyOf(heads);
            figures = List.copyOf(figures);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public ComparisonPage {
        cautions = List.copyOf(cautions);
        facts = List.copyOf(facts);
        tiles = List.copyOf(tiles);
        summary = List.copyOf(summary);
        targets = List.copyOf(targets);
        silent = List.copyOf(silent);
        indicators = List.copyOf(indicators);
        regions = List.copyOf(regions);
        effects = List.copyOf(effects);
        tables = List.copyOf(tables);
        more = List.copyOf(more);
        notes = List.copyOf(notes);
        marks = List.copyOf(marks);
        texts = Map.copyOf(texts);
        words = Map.copyOf(words);
    }
}
