package org.plumbline.report.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Frequency;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.report.csv.CsvOutput;
import org.plumbline.value.KnownObservations;

/**
 * The observations known on the date as SDMX-CSV 2.0, one row each, in the order of indicator, region and period. Values are
 * as stored, with their power of ten in {@code UNIT_MULT} (8 for 亿, 4 for 万); stage, qualifier, definition, day of
 * publication and source are attributes, so that the plan's reader gets back the same figures.
 */
public final class SdmxCsv {
    static final List<String> HEAD = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "REF_AREA",
            "INDICATOR",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "CONF_STATUS",
            "UNIT_MEASURE",
            "UNIT_MULT",
            "DECIMALS",
            "STAGE",
            "QUALIFIER",
            "DEFINITION",
            "PUBLISHED",
            "SOURCE");

    private static final String FREE = "F";
    private static final String CONFIDENTIAL = "C";
    /** Code list CL_CONF_STATUS. */
    static final Set<String> CONFIDENTIALITIES = Set.of("A", "C", "D", "F", "G", "M", "N", "O", "P", "R", "S", "T");

    private final Plan plan;
    private final ObservationTable table;
    private final String structure;

    private SdmxCsv(Plan plan) {
        this.plan = plan;
        this.table = plan.observations();
        this.structure = "PLUMBLINE:" + plan.id().toUpperCase(Locale.ROOT).replace('-', '_') + "(1.0)";
    }

    /** Writes the rows; does not close the stream. */
    public static void write(Evaluation evaluation, OutputStream out) throws IOException {
        SdmxCsv sdmx = new SdmxCsv(evaluation.plan());
        KnownObservations known = new KnownObservations(
                evaluation.plan(),
                evaluation.request().asOf(),
                evaluation.request().knownAt());
        CsvOutput csv = CsvOutput.forMachines(out);
        csv.head(HEAD);
        for (int row : sdmx.table.all().stream().filter(known::isKnown).toArray()) {
            if (sdmx.isAskedFor(row, evaluation)) {
                sdmx.write(row, csv);
            }
        }
        csv.flush();
    }

    private boolean isAskedFor(int row, Evaluation evaluation) {
        var indicators = evaluation.request().indicators();
        var regions = evaluation.request().regions();
        return (indicators.isEmpty() || indicators.contains(indicator(row).id()))
                && (regions.isEmpty() || regions.contains(region(row).id()));
    }

    private void write(int row, CsvOutput csv) throws IOException {
        StoredFigure figure = StoredFigure.of(table, row, indicator(row));
        csv.text("dataflow")
                .text(structure)
                .text("I")
                .text(frequency(table.period(row).frequency()))
                .text(region(row).id().value())
                .text(indicator(row).id().value())
                .text(table.period(row).toString())
                .number(figure.value())
                .text(table.status(row).code())
                .text(confidentiality(row))
                .text(figure.unit())
                .text(Integer.toString(figure.power()))
                .text(Integer.toString(figure.decimals()))
                .text(table.stage(row).code())
                .text(table.qualifier(row).code())
                .text(table.definition(row))
                .text(
                        table.published(row) == ObservationTable.NO_DAY
                                ? ""
                                : LocalDate.ofEpochDay(table.published(row)).toString())
                .text(
                        table.source(row) == ObservationTable.NO_SOURCE
                                ? ""
                                : plan.sources().at(table.source(row)).id().value())
                .endRow();
    }

    /** Words of the plan's own that mean confidential are said with the general code. */
    private String confidentiality(int row) {
        if (!table.isConfidential(row)) {
            return FREE;
        }
        String code = table.confidentiality(row).toUpperCase(Locale.ROOT);
        return CONFIDENTIALITIES.contains(code) ? code : CONFIDENTIAL;
    }

    /** Code of the list CL_FREQ; {@code _O} for lengths it has no letter for. */
    private static String frequency(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> "A";
            case HALF_YEAR -> "S";
            case QUARTER -> "Q";
            case MONTH -> "M";
            case YEARS, YEAR_TO_DATE, MONTHS -> "_O";
        };
    }

    private Indicator indicator(int row) {
        return plan.indicators().at(table.indicator(row));
    }

    private Region region(int row) {
        return plan.regions().at(table.region(row));
    }
}
