package org.plumbline.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.CouncilTargets;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.office.DeterministicZip;
import org.plumbline.report.office.TemplateException;

/**
 * Puts results into a workbook of the users' own. A cell named {@code PL_<target>_<field>}, with {@code _} for {@code -} in
 * the target's id, gets one figure; {@code PL_title}, {@code PL_as_of}, {@code PL_known_at} and {@code PL_cautions} what is
 * said of the whole; a table or range named {@code PlumblineAssessments} is filled downwards under heads that name fields.
 * Nothing else is changed, and formulas are calculated again.
 */
public final class TemplateWorkbook {
    static final String ROWS = "PlumblineAssessments";
    static final String PREFIX = "PL_";

    private final XSSFWorkbook workbook;
    private final ReportData data;
    private final Profile profile;
    private final TemplateField.Texts texts;
    private final Map<String, Supplier<Content>> cells = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> problems = new ArrayList<>();

    /** @param scratch a workbook that is not written */
    private TemplateWorkbook(XSSFWorkbook workbook, XSSFWorkbook scratch, ReportData data, Profile profile) {
        this.workbook = workbook;
        this.data = data;
        this.profile = profile;
        AssessmentColumns columns = new AssessmentColumns(new Book(scratch, data, Profile.COUNCIL));
        this.texts = new TemplateField.Texts(data, columns, profile);
    }

    /**
     * Writes the filled workbook; does not close the stream. The same input gives the same bytes.
     *
     * @throws TemplateException where the file is no workbook, or asks for what there is not: everything at once
     */
    public static void write(
            Evaluation evaluation,
            List<Finding> findings,
            Language language,
            Profile profile,
            Path template,
            OutputStream out)
            throws IOException {
        ReportData data = ReportData.of(evaluation, findings, language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = read(template, data);
                XSSFWorkbook scratch = new XSSFWorkbook()) {
            new TemplateWorkbook(workbook, scratch, data, profile).fill(String.valueOf(template.getFileName()));
            workbook.write(bytes);
        }
        DeterministicZip.rewrite(bytes.toByteArray(), out);
    }

    private static XSSFWorkbook read(Path template, ReportData data) throws TemplateException {
        try (InputStream in = Files.newInputStream(template)) {
            return new XSSFWorkbook(in);
        } catch (POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EncryptedDocumentException
                | IOException e) {
            throw new TemplateException(data.text(
                    "template.unreadable",
                    template.getFileName(),
                    Optional.ofNullable(e.getMessage()).orElse("")));
        }
    }

    private void fill(String file) throws TemplateException {
        whole();
        data.evaluation().assessments().forEach(this::offer);
        List<XSSFName> names = new ArrayList<>();
        Optional<TemplateRows> rows = tableRows();
        Optional<XSSFName> named = Optional.empty();
        for (XSSFName name : workbook.getAllNames()) {
            if (name.getNameName().equalsIgnoreCase(ROWS)) {
                named = Optional.of(name);
                rows = Optional.of(rows(name));
            } else if (name.getNameName().toUpperCase(Locale.ROOT).startsWith(PREFIX) && isPlace(name)) {
                names.add(name);
            }
        }
        List<Assessment> shown = shown();
        rows.ifPresent(place -> check(place, shown.size()));
        if (names.isEmpty() && rows.isEmpty() && problems.isEmpty()) {
            problems.add(data.text("template.nothing", ROWS, PREFIX));
        }
        if (!problems.isEmpty()) {
            throw new TemplateException(
                    data.text("template.problems", file, String.join(System.lineSeparator() + "  ", problems)));
        }
        for (XSSFName name : names) {
            put(
                    cell(name),
                    Objects.requireNonNull(cells.get(name.getNameName())).get());
        }
        if (rows.isPresent()) {
            AreaReference area = rows.get().fill(shown, texts);
            String sheet = rows.get().sheetName();
            named.ifPresent(name -> name.setRefersToFormula(new AreaReference(
                            new CellReference(
                                    sheet,
                                    area.getFirstCell().getRow(),
                                    area.getFirstCell().getCol(),
                                    true,
                                    true),
                            new CellReference(
                                    sheet,
                                    area.getLastCell().getRow(),
                                    area.getLastCell().getCol(),
                                    true,
                                    true),
                            SpreadsheetVersion.EXCEL2007)
                    .formatAsString()));
        }
        finish();
    }

    private void whole() {
        cells.put(PREFIX + "title", () -> Content.text(data.name(data.plan().title())));
        cells.put(
                PREFIX + "as_of",
                () -> Content.text(data.evaluation().request().asOf().map(data.format()::period)));
        cells.put(
                PREFIX + "known_at",
                () -> Content.text(data.format().day(data.evaluation().request().knownAt())));
        cells.put(
                PREFIX + "cautions",
                () -> Content.text(String.join(" ", Cautions.of(data.plan(), data.findings(), data.texts()))));
    }

    private void offer(Assessment assessment) {
        String target = assessment.target().id().value().replace('-', '_');
        for (TemplateField field : TemplateField.values()) {
            cells.putIfAbsent(PREFIX + target + "_" + field.code(), () -> field.of(texts, assessment));
        }
    }

    /** Targets in force in the order of reports; for a council those it is shown. */
    private List<Assessment> shown() {
        if (profile == Profile.COUNCIL) {
            return CouncilTargets.of(data).list();
        }
        return data.evaluation().assessments().stream()
                .filter(Assessment::inForce)
                .sorted(data.order().comparator())
                .toList();
    }

    private Optional<TemplateRows> tableRows() {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            for (XSSFTable table : workbook.getSheetAt(i).getTables()) {
                if (table.getName().equalsIgnoreCase(ROWS)) {
                    return Optional.of(TemplateRows.of(table));
                }
            }
        }
        return Optional.empty();
    }

    private TemplateRows rows(XSSFName name) {
        AreaReference area = new AreaReference(name.getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        return TemplateRows.of(workbook.getSheet(area.getFirstCell().getSheetName()), area);
    }

    private void check(TemplateRows place, int rows) {
        if (!place.asksForSomething()) {
            problems.add(data.text("template.no-heads", ROWS, String.join(" ", TemplateField.codes())));
        }
        place.inTheWay(rows)
                .ifPresent(cell -> problems.add(data.text("template.in-the-way", ROWS, rows, place.sheetName(), cell)));
    }

    /** True where the name is one cell that something is known for; else a problem is noted. */
    private boolean isPlace(XSSFName name) {
        if (!cells.containsKey(name.getNameName())) {
            problems.add(data.text("template.unknown-name", name.getNameName()));
            return false;
        }
        if (name.isFunctionName() || name.isDeleted() || !isOneCell(name.getRefersToFormula())) {
            problems.add(data.text("template.no-cell", name.getNameName(), name.getRefersToFormula()));
            return false;
        }
        return true;
    }

    private boolean isOneCell(String reference) {
        if (!AreaReference.isContiguous(reference) || reference.indexOf('!') < 0 || reference.startsWith("[")) {
            return false;
        }
        try {
            AreaReference area = new AreaReference(reference, SpreadsheetVersion.EXCEL2007);
            return area.isSingleCell() && workbook.getSheet(area.getFirstCell().getSheetName()) != null;
        } catch (IllegalArgumentException notCells) {
            return false;
        }
    }

    private XSSFCell cell(XSSFName name) {
        CellReference place = new CellReference(name.getRefersToFormula());
        XSSFSheet sheet = workbook.getSheet(place.getSheetName());
        XSSFRow row =
                sheet.getRow(place.getRow()) == null ? sheet.createRow(place.getRow()) : sheet.getRow(place.getRow());
        XSSFCell cell = row.getCell(place.getCol());
        return cell == null ? row.createCell(place.getCol()) : cell;
    }

    /** Puts a value into a cell and keeps its look; a text that looks like a formula stays a text. */
    static void put(XSSFCell cell, Content content) {
        cell.setBlank();
        if (content instanceof Content.Numeric number) {
            cell.setCellValue(number.value());
            return;
        }
        String text = content instanceof Content.Text plain ? plain.text() : "";
        if (!text.isEmpty()) {
            cell.setCellValue(text);
            if (Book.looksLikeFormula(text)) {
                CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setQuotePrefixed(true);
                cell.setCellStyle(style);
            }
        }
    }

    /** Old results of formulas go, so that nobody reads them beside new figures. */
    private void finish() {
        Recalculation.of(workbook);
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        Optional<Date> day = Optional.of(Date.from(data.evaluation()
                .request()
                .knownAt()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()));
        core.setModified(day);
        if (core.getCreated() == null) {
            core.setCreated(day);
        }
    }
}
