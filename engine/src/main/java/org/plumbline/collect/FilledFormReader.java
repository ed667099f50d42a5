package org.plumbline.collect;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.load.PlanFiles;
import org.plumbline.load.grid.CellAddress;
import org.plumbline.load.parse.DateParser;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.SheetTableReader;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;
import org.plumbline.load.workbook.WorkbookReader;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/** Reads filled forms; recognises them by what stands in them and not by their names. */
final class FilledFormReader {
    private static final List<TableColumn> COLUMNS = List.of(FormColumn.values());

    private final List<Problem> problems;

    FilledFormReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** The forms in a folder in the order of their names. */
    List<FilledForm> read(PlanFiles folder) {
        List<FilledForm> forms = new ArrayList<>();
        for (String file : folder.list()) {
            String name = file.toLowerCase(Locale.ROOT);
            if (name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls")) {
                read(folder, file).ifPresent(forms::add);
            } else {
                say(ProblemCode.FILE_NOT_WORKBOOK, file, "");
            }
        }
        return forms;
    }

    private void say(ProblemCode code, String file, String offending, String... arguments) {
        problems.add(new Problem(code, file, "", "", "", offending, List.of(arguments)));
    }

    private Optional<FilledForm> read(PlanFiles folder, String file) {
        Content content = new Content(file);
        try (InputStream bytes = folder.open(file)) {
            WorkbookReader.read(bytes, content);
        } catch (WorkbookUnreadableException e) {
            boolean locked = e.reason() == WorkbookUnreadableException.Reason.ENCRYPTED;
            say(locked ? ProblemCode.FILE_ENCRYPTED : ProblemCode.FILE_DAMAGED, file, "");
            return Optional.empty();
        } catch (IOException e) {
            say(ProblemCode.FILE_DAMAGED, file, "");
            return Optional.empty();
        }
        return form(content);
    }

    private Optional<FilledForm> form(Content content) {
        FilledForm.HeadCell key = content.heads.get(FormHead.FORM);
        if (key == null && !content.table.found()) {
            say(ProblemCode.NOT_A_FORM, content.file, "");
            return Optional.empty();
        }
        Optional<FormId> id = key == null ? Optional.empty() : FormId.parse(key.text());
        if (id.isEmpty()) {
            problems.add(new Problem(
                    ProblemCode.FORM_KEY_INVALID,
                    content.file,
                    "",
                    key == null ? "" : key.place(),
                    "",
                    key == null ? "" : key.text(),
                    List.of()));
            return Optional.empty();
        }
        content.table.finish();
        FilledForm form =
                new FilledForm(content.file, id.get(), content.heads, reported(content, id.get()), content.rows);
        boolean whole = sayColumns(form, content.findings);
        return whole ? Optional.of(form) : Optional.empty();
    }

    private Optional<LocalDate> reported(Content content, FormId id) {
        FilledForm.HeadCell cell = content.heads.get(FormHead.REPORTED);
        String text = cell == null ? "" : cell.text();
        String place = cell == null ? "" : cell.place();
        Optional<LocalDate> day = DateParser.asEnd(text);
        if (day.isEmpty()) {
            ProblemCode code = text.isEmpty() ? ProblemCode.DATE_MISSING : ProblemCode.DATE_INVALID;
            problems.add(new Problem(code, content.file, id.unit(), place, "", text, List.of()));
        }
        return day;
    }

    /** What is wrong with the table's head; false where its rows cannot be read. */
    private boolean sayColumns(FilledForm form, Findings findings) {
        boolean readable = true;
        for (Finding finding : findings.sorted()) {
            if (finding.code() == FindingCode.HEADER_MISSING_COLUMN) {
                sayHead(form, ProblemCode.COLUMN_MISSING, FormColumn.KEY.header());
                readable = false;
            } else if (finding.code() == FindingCode.HEADER_DUPLICATE_COLUMN) {
                sayHead(form, ProblemCode.COLUMN_TWICE, finding.offending());
                readable = false;
            }
        }
        if (readable && !form.rows().isEmpty()) {
            Row first = form.rows().get(0);
            FormColumn.of(form.id().request().purpose()).stream()
                    .filter(column ->
                            column.isInput() && first.at(column).cell().isEmpty())
                    .forEach(column -> sayHead(form, ProblemCode.COLUMN_MISSING, column.header()));
        }
        return readable;
    }

    private void sayHead(FilledForm form, ProblemCode code, String column) {
        problems.add(new Problem(code, form.file(), form.id().unit(), "", "", column, List.of()));
    }

    /** What stands in one workbook. */
    private static final class Content implements SheetHandler {
        private final String file;
        private final Findings findings = new Findings();
        private final List<Row> rows = new ArrayList<>();
        private final Map<FormHead, FilledForm.HeadCell> heads = new EnumMap<>(FormHead.class);
        private final SheetTableReader table;
        private String sheet = "";

        Content(String file) {
            this.file = file;
            this.table = new SheetTableReader(file, COLUMNS, List.of(), name -> true, findings, rows::add);
        }

        @Override
        public boolean sheet(String name) {
            sheet = name;
            return table.sheet(name);
        }

        @Override
        public boolean row(int number, List<WorkbookCell> cells) {
            if (rows.isEmpty()) {
                heads(number, cells);
            }
            return table.row(number, cells);
        }

        private void heads(int number, List<WorkbookCell> cells) {
            Optional<FormHead> open = Optional.empty();
            int label = 0;
            for (WorkbookCell cell : cells) {
                String text = cell.text().strip();
                Optional<FormHead> head = FormHead.find(text);
                if (head.isPresent()) {
                    open = head;
                    label = cell.column();
                    heads.putIfAbsent(head.get(), new FilledForm.HeadCell("", place(label + 1, number)));
                } else if (open.isPresent() && cell.column() > label) {
                    heads.put(open.get(), new FilledForm.HeadCell(text, place(cell.column(), number)));
                    open = Optional.empty();
                }
            }
        }

        private String place(int column, int row) {
            return sheet + "!" + CellAddress.of(column, row);
        }
    }
}
