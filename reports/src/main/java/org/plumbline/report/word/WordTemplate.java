package org.plumbline.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.plumbline.report.office.TemplateException;

/**
 * A document with placeholders: {@code ${title}}, {@code ${subtitle}}, {@code ${line}} anywhere in a text, and, alone in a
 * paragraph, {@code ${cautions}}, a chapter by its name, or {@code ${content}} for everything. Without any, the bulletin is
 * put at the end.
 */
final class WordTemplate {
    static final String ALL = "content";
    static final String CAUTIONS = "cautions";

    private static final List<String> WORDS = List.of("title", "subtitle", "line");
    private static final Pattern MARK = Pattern.compile("\\$\\{([^}]*)}");

    private final XWPFDocument document;

    private WordTemplate(XWPFDocument document) {
        this.document = document;
    }

    static String mark(String name) {
        return "${" + name + "}";
    }

    /** Names of all placeholders. */
    static List<String> names() {
        List<String> names = new ArrayList<>(WORDS);
        names.add(CAUTIONS);
        Arrays.stream(Bulletin.Part.values()).map(Bulletin.Part::placeholder).forEach(names::add);
        names.add(ALL);
        return names;
    }

    /** @throws TemplateException where the file is no document or has a placeholder that does not exist */
    static WordTemplate open(Optional<Path> file, WordTexts texts) throws IOException {
        if (file.isEmpty()) {
            return new WordTemplate(BlankDocument.create(texts.general().language()));
        }
        String name = String.valueOf(file.get().getFileName());
        XWPFDocument document = read(file.get(), name, texts);
        BlankDocument.addMissingStyles(document, texts.general().language());
        WordTemplate template = new WordTemplate(document);
        TreeSet<String> unknown = new TreeSet<>();
        template.everyParagraph().forEach(paragraph -> {
            Matcher marks = MARK.matcher(paragraph.getText());
            while (marks.find()) {
                if (!names().contains(marks.group(1))) {
                    unknown.add(marks.group());
                }
            }
        });
        if (!unknown.isEmpty()) {
            document.close();
            throw new TemplateException(texts.text(
                    "template.mark-unknown",
                    name,
                    String.join(" ", unknown),
                    String.join(" ", names().stream().map(WordTemplate::mark).toList())));
        }
        return template;
    }

    private static XWPFDocument read(Path file, String name, WordTexts texts) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        } catch (POIXMLException | NotOfficeXmlFileException | IOException e) {
            throw new TemplateException(texts.text(
                    "template.unreadable",
                    name,
                    Optional.ofNullable(e.getMessage()).orElse("")));
        }
    }

    XWPFDocument document() {
        return document;
    }

    /** Replaces the placeholders of single texts everywhere. */
    void fillWords(Map<String, String> words) {
        everyParagraph().forEach(paragraph -> {
            String before = paragraph.getText();
            String after = before;
            for (Map.Entry<String, String> word : words.entrySet()) {
                after = after.replace(mark(word.getKey()), word.getValue());
            }
            if (!after.equals(before)) {
                setText(paragraph, after);
            }
        });
    }

    /** The paragraph that holds a place; none where the template does not want it. */
    Optional<XWPFParagraph> find(String name) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().strip().equals(mark(name)))
                .findFirst();
    }

    /** The place of everything: its paragraph, or one at the end where the template has no placeholder of a chapter. */
    Optional<XWPFParagraph> everything() {
        Optional<XWPFParagraph> marked = find(ALL);
        boolean chapters = Arrays.stream(Bulletin.Part.values())
                .anyMatch(part -> find(part.placeholder()).isPresent());
        return marked.isPresent() || chapters ? marked : Optional.of(document.createParagraph());
    }

    void remove(XWPFParagraph paragraph) {
        document.removeBodyElement(document.getPosOfParagraph(paragraph));
    }

    private Stream<XWPFParagraph> everyParagraph() {
        Stream<XWPFParagraph> margins = Stream.concat(
                        document.getHeaderList().stream(), document.getFooterList().stream())
                .map(XWPFHeaderFooter.class::cast)
                .flatMap(part -> part.getParagraphs().stream());
        Stream<XWPFParagraph> cells = document.getTables().stream()
                .map(XWPFTable::getRows)
                .flatMap(List::stream)
                .map(XWPFTableRow::getTableCells)
                .flatMap(List::stream)
                .map(XWPFTableCell::getParagraphs)
                .flatMap(List::stream);
        return Stream.of(document.getParagraphs().stream(), cells, margins).flatMap(s -> s);
    }

    /** Word splits texts over runs as it likes: the first keeps its look and takes all. */
    private static void setText(XWPFParagraph paragraph, String text) {
        List<XWPFRun> runs = paragraph.getRuns();
        for (int i = runs.size() - 1; i > 0; i--) {
            paragraph.removeRun(i);
        }
        runs.get(0).setText(text, 0);
    }
}
