package org.plumbline.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.office.DeterministicZip;
import org.plumbline.report.office.DocumentProperties;
import org.plumbline.report.office.TemplateException;

/** Writes the bulletin as a Word document, into the user's template where there is one. The same input gives the same bytes. */
public final class BulletinWriter {
    private static final double TEXT_WIDTH_POINTS = BlankDocument.TEXT_WIDTH / 20.0;

    private final XWPFDocument document;
    private final WordTexts texts;
    private int tables;
    private int figures;

    private BulletinWriter(XWPFDocument document, WordTexts texts) {
        this.document = document;
        this.texts = texts;
    }

    /**
     * Writes the bulletin; does not close the stream.
     *
     * @param findings all findings of the run, in the order to be shown
     * @param file a .docx with placeholders, empty for the bundled form
     * @throws TemplateException where the template cannot be filled
     * @throws IOException if the stream cannot be written
     */
    public static void write(
            Evaluation evaluation,
            List<Finding> findings,
            Language language,
            Profile profile,
            Optional<Path> file,
            OutputStream out)
            throws IOException {
        ReportData data = ReportData.of(evaluation, findings, language);
        put(BulletinBuilder.of(data, profile), data, file, out);
    }

    /** A bulletin already put together. */
    static void put(Bulletin bulletin, ReportData data, Optional<Path> file, OutputStream out) throws IOException {
        WordTexts texts = WordTexts.of(data.texts());
        WordTemplate template = WordTemplate.open(file, texts);
        try (XWPFDocument document = template.document()) {
            new BulletinWriter(document, texts).fill(template, bulletin);
            DocumentProperties.fill(document.getProperties(), data, bulletin.subtitle(), bulletin.description());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            DeterministicZip.rewrite(bytes.toByteArray(), out);
        }
    }

    private void fill(WordTemplate template, Bulletin bulletin) throws IOException {
        template.fillWords(Map.of("title", bulletin.title(), "subtitle", bulletin.subtitle(), "line", bulletin.line()));
        Optional<XWPFParagraph> everything = template.everything();
        if (everything.isPresent()) {
            XWPFParagraph place = everything.get();
            text(place, WordStyle.TITLE, bulletin.title());
            text(place, WordStyle.SUBTITLE, bulletin.subtitle());
            text(place, WordStyle.LINE, bulletin.line());
            cautions(place, bulletin);
            for (int i = 0; i < bulletin.chapters().size(); i++) {
                chapter(place, i + 1, bulletin.chapters().get(i));
            }
            template.remove(place);
            return;
        }
        boolean cautioned = place(template, WordTemplate.CAUTIONS, place -> cautions(place, bulletin));
        int number = 1;
        for (Bulletin.Part part : Bulletin.Part.values()) {
            Optional<Bulletin.Chapter> chapter =
                    bulletin.chapters().stream().filter(c -> c.part() == part).findFirst();
            int here = number;
            boolean first = !cautioned;
            boolean placed = place(template, part.placeholder(), place -> {
                if (first) {
                    cautions(place, bulletin);
                }
                if (chapter.isPresent()) {
                    chapter(place, here, chapter.get());
                }
            });
            cautioned |= placed;
            number += placed && chapter.isPresent() ? 1 : 0;
        }
    }

    /** Something written in front of a paragraph. */
    @FunctionalInterface
    private interface Content {
        void writeBefore(XWPFParagraph place) throws IOException;
    }

    private static boolean place(WordTemplate template, String name, Content content) throws IOException {
        Optional<XWPFParagraph> place = template.find(name);
        if (place.isPresent()) {
            content.writeBefore(place.get());
            template.remove(place.get());
        }
        return place.isPresent();
    }

    private void cautions(XWPFParagraph place, Bulletin bulletin) {
        bulletin.cautions().forEach(caution -> text(place, WordStyle.CAUTION, caution));
    }

    private void chapter(XWPFParagraph place, int number, Bulletin.Chapter chapter) throws IOException {
        text(place, WordStyle.HEADING_1, texts.firstHeading(number, chapter.heading()));
        int headings = 0;
        int items = 0;
        for (Bulletin.Block block : chapter.blocks()) {
            if (block instanceof Bulletin.Heading heading) {
                text(place, WordStyle.HEADING_2, texts.secondHeading(++headings, heading.text()));
            } else if (block instanceof Bulletin.Paragraph paragraph) {
                text(place, WordStyle.BODY, paragraph.text());
            } else if (block instanceof Bulletin.Item item) {
                text(place, WordStyle.ITEM, texts.item(++items, item.text()));
            } else if (block instanceof Bulletin.TableBlock table) {
                table(place, table);
            } else if (block instanceof Bulletin.Figure figure) {
                figure(place, figure);
            }
        }
    }

    private void table(XWPFParagraph place, Bulletin.TableBlock table) {
        text(place, WordStyle.CAPTION, texts.text("caption.table", ++tables, table.caption()));
        table.unit().ifPresent(unit -> text(place, WordStyle.UNIT, texts.text("caption.unit", unit)));
        try (XmlCursor cursor = place.getCTP().newCursor()) {
            WordTables.fill(document.insertNewTbl(cursor), table);
        }
        text(place, WordStyle.TABLE_NOTE, table.note());
    }

    private void figure(XWPFParagraph place, Bulletin.Figure figure) throws IOException {
        XWPFRun run = before(place, WordStyle.FIGURE).createRun();
        double height = TEXT_WIDTH_POINTS * figure.height() / figure.width();
        try {
            XWPFPicture picture = run.addPicture(
                    new ByteArrayInputStream(figure.png()),
                    PictureType.PNG,
                    texts.text("caption.figure", figures + 1, ""),
                    Units.toEMU(TEXT_WIDTH_POINTS),
                    Units.toEMU(height));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(figure.alternativeText());
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(figure.alternativeText());
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        text(place, WordStyle.FIGURE_CAPTION, texts.text("caption.figure", ++figures, figure.caption()));
    }

    private void text(XWPFParagraph place, WordStyle style, String text) {
        before(place, style).createRun().setText(text);
    }

    private XWPFParagraph before(XWPFParagraph place, WordStyle style) {
        try (XmlCursor cursor = place.getCTP().newCursor()) {
            XWPFParagraph paragraph = document.insertNewParagraph(cursor);
            paragraph.setStyle(style.id());
            return paragraph;
        }
    }
}
