package org.plumbline.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.plumbline.model.Language;

/**
 * The document a bulletin is written into where there is no template: A4 with the margins of official documents (GB/T
 * 9704—2012: 37 mm above, 28 mm at the left, 225 mm of text), page numbers, fonts with what stands in for them.
 */
final class BlankDocument {
    /** Twentieths of a point, the unit of lengths in Word. */
    static final int TEXT_WIDTH = 8845;

    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;
    private static final int TOP = 2098;
    private static final int BOTTOM = 1985;
    private static final int LEFT = 1587;
    private static final int RIGHT = 1474;
    private static final String FONT_TABLE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private BlankDocument() {}

    /** One empty page whose only paragraph is the placeholder of everything. */
    static XWPFDocument create(Language language) throws IOException {
        XWPFDocument document = new XWPFDocument();
        document.createStyles().setStyles(styles(language));
        addFonts(document);
        document.createParagraph().createRun().setText(WordTemplate.mark(WordTemplate.ALL));
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(850));
        margins.setFooter(BigInteger.valueOf(1400));
        margins.setGutter(BigInteger.ZERO);
        addPageNumber(document);
        return document;
    }

    private static void addPageNumber(XWPFDocument document) {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setStyle(WordStyle.PAGE_NUMBER.id());
        paragraph.createRun().setText("— ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.createRun().setText(" —");
    }

    /** Adds the bulletin's styles that a document does not have. */
    static void addMissingStyles(XWPFDocument document, Language language) throws IOException {
        XWPFStyles present = document.getStyles() == null ? document.createStyles() : document.getStyles();
        for (CTStyle style : styles(language).getStyleList()) {
            if (!present.styleExist(style.getStyleId())) {
                present.addStyle(new XWPFStyle(style, present));
            }
        }
    }

    private static CTStyles styles(Language language) throws IOException {
        try (InputStream in = resource("styles_" + language.code() + ".xml")) {
            return StylesDocument.Factory.parse(in).getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException("The bundled styles are well-formed", e);
        }
    }

    private static void addFonts(XWPFDocument document) throws IOException {
        try (InputStream in = resource("fonts.xml")) {
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = document.getPackage().createPart(name, FONT_TABLE);
            try (OutputStream out = part.getOutputStream()) {
                in.transferTo(out);
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_RELATION);
        } catch (InvalidFormatException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BlankDocument.class.getResourceAsStream(name), name);
    }
}
