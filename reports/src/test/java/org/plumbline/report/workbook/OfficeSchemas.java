package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The schemas of ECMA-376, which come in a jar that the build lays aside. It is on no class path: the program runs with a
 * smaller one, and a class that only the larger has must not be there in tests.
 */
final class OfficeSchemas {
    private static final Path FOLDER = Path.of("target", "schemas");
    private static final String INSIDE = "org/apache/poi/schemas/ooxml/src/";

    private static Optional<Schema> loaded = Optional.empty();

    private OfficeSchemas() {}

    /** Skips the test where the build laid nothing aside, except in continuous integration, where it must be there. */
    static void require() throws IOException {
        boolean present = jar().isPresent();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(present).as("the schemas are there").isTrue();
        }
        Assumptions.assumeTrue(present, "the schemas of Office Open XML are not in " + FOLDER);
    }

    private static Optional<Path> jar() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst();
        }
    }

    private static synchronized Schema schema() throws IOException, SAXException {
        if (loaded.isEmpty()) {
            URL[] place = {jar().orElseThrow().toUri().toURL()};
            try (URLClassLoader jar = new URLClassLoader(place, null)) {
                List<Source> sources = new ArrayList<>();
                for (String name : List.of("sml.xsd", "dml-spreadsheetDrawing.xsd", "dml-chart.xsd")) {
                    sources.add(new StreamSource(jar.getResource(INSIDE + name).toString()));
                }
                loaded = Optional.of(SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(sources.toArray(Source[]::new)));
            }
        }
        return loaded.get();
    }

    /** What is wrong with a part. */
    static List<String> faults(PackagePart part) throws IOException, SAXException {
        List<String> faults = new ArrayList<>();
        Validator validator = schema().newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                faults.add(part.getPartName() + ": " + e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                // Excel writes xml:space itself, which the schema has forgotten.
                if (e.getMessage().contains("'xml:space'")) {
                    return;
                }
                faults.add(part.getPartName() + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                faults.add(part.getPartName() + ": " + e.getMessage());
            }
        });
        try (var in = part.getInputStream()) {
            validator.validate(new StreamSource(in));
        }
        return faults;
    }
}
