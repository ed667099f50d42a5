package org.plumbline.collect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.load.table.Row;
import org.plumbline.model.Language;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;

/**
 * A unit as a source of figures.
 *
 * @param source what stands in source columns: an id where the plan has a table of sources, else a title
 * @param day day of the report, or of its receipt
 * @param dated false where the unit gave no date
 */
record Reporter(FilledForm form, LocalizedText unit, String source, LocalDate day, boolean dated, Language language) {
    private static final int HASH_DIGITS = 8;

    static Reporter of(Plan plan, FilledForm form, LocalDate receipt) {
        FormId id = form.id();
        LocalizedText unit = id.request().split() == FormSplit.REGION
                ? plan.regions().get(RegionId.of(id.unit())).name()
                : LocalizedText.of(id.unit(), id.unit());
        String title = title(unit, id, plan.language());
        return new Reporter(
                form,
                unit,
                hasSources(plan) ? sourceId(id) : title,
                form.reported().orElse(receipt),
                form.reported().isPresent(),
                plan.language());
    }

    /** True where the plan has a table of sources, so that a title alone would be unknown. */
    static boolean hasSources(Plan plan) {
        return plan.sources().list().stream()
                        .anyMatch(source -> !source.location().file().isEmpty())
                || plan.inputs().stream().anyMatch(input -> input.path().endsWith("sources.csv"));
    }

    static String sourceId(FormId id) {
        return "form-" + slug(id.request().period().toString()) + "-" + code(id);
    }

    /** A region's id, or a number made from a unit's name. */
    static String code(FormId id) {
        return id.request().split() == FormSplit.REGION ? id.unit() : hash(id.unit());
    }

    private static String slug(String period) {
        return period.toLowerCase(java.util.Locale.ROOT).replace('/', '_');
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String title(LocalizedText unit, FormId id, Language language) {
        return language == Language.ZH
                ? unit.in(language) + " " + id.request().period() + " 填报表"
                : "Form of " + unit.in(language) + " for " + id.request().period();
    }

    /** The row that makes the unit known as a source. */
    List<String> sourceRow() {
        FormId id = form.id();
        return List.of(
                source,
                title(unit, id, Language.ZH),
                title(unit, id, Language.EN),
                day.toString(),
                id.request().split() == FormSplit.REGION ? "district" : "department",
                "in-force");
    }

    /** What was said in some columns, each under its head, and where it stands. */
    String note(Row row, FormColumn figure, List<FormColumn> remarks) {
        EntryCells cells = new EntryCells(form, row, new ArrayList<>());
        String colon = language == Language.ZH ? "：" : ": ";
        String said = remarks.stream()
                .filter(column -> !cells.remark(column).isEmpty())
                .map(column -> column.head(language) + colon + cells.remark(column))
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
        String place = (form.file() + "!" + FilledForm.place(row, figure)).replaceAll("[〔〕]", "");
        return said + "〔" + place + "〕";
    }
}
