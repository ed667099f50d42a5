package org.plumbline.load.convert;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.table.InputOpener;

/**
 * Observations of an SDMX-ML 2.1 data message, generic or structure-specific. Without a structure definition at hand, the
 * indicator is the dimension of that name, else the whole series key. Document types and external entities are refused.
 */
final class SdmxMessage {
    private static final Set<String> INDICATORS =
            Set.of("INDICATOR", "SERIES", "MEASURE", "INDIC", "SUBJECT", "NA_ITEM");
    private static final Set<String> ATTRIBUTES = Set.of(
            "FREQ",
            "UNIT_MEASURE",
            "UNIT_MULT",
            "DECIMALS",
            "OBS_STATUS",
            "CONF_STATUS",
            "OBS_VALUE",
            "TIME_PERIOD",
            "TITLE",
            "TIME_FORMAT",
            "action",
            "REPORTING_YEAR_START_DAY");

    /** It is no SDMX data message. */
    static final class NoMessageException extends XMLStreamException {
        private static final long serialVersionUID = 1L;
    }

    /** It declares a document type. */
    static final class DocumentTypeException extends XMLStreamException {
        private static final long serialVersionUID = 1L;
    }

    private final String file;
    private final KnownNames names;
    private final Consumer<TableValue> rows;
    private final Map<String, String> key = new LinkedHashMap<>();
    private final Map<String, String> series = new LinkedHashMap<>();
    private final Map<String, String> observation = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private boolean specific;

    private SdmxMessage(String file, KnownNames names, Consumer<TableValue> rows) {
        this.file = file;
        this.names = names;
        this.rows = rows;
    }

    /** Hands over all observations; throws where the file is no such message, or not well formed. */
    static void read(InputOpener bytes, String file, KnownNames names, Consumer<TableValue> rows) throws IOException {
        SdmxMessage message = new SdmxMessage(file, names, rows);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = bytes.open()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                message.event(xml.next(), xml);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void event(int event, XMLStreamReader xml) throws XMLStreamException {
        if (event == XMLStreamConstants.DTD) {
            throw new DocumentTypeException();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml);
            open.add(xml.getLocalName());
            ReadLimit.DEPTH.require(open.size());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            open.remove(open.size() - 1);
            end(xml);
        }
    }

    private boolean in(String element) {
        return open.contains(element);
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (open.isEmpty()) {
            boolean data = name.endsWith("Data")
                    && String.valueOf(xml.getNamespaceURI())
                            .toLowerCase(Locale.ROOT)
                            .contains("sdmx");
            if (!data) {
                throw new NoMessageException();
            }
            specific = !name.startsWith("Generic");
            return;
        }
        if (!in("DataSet")) {
            return;
        }
        switch (name) {
            case "Series" -> {
                key.clear();
                series.clear();
                if (specific) {
                    attributes(xml, series);
                }
            }
            case "Obs" -> {
                observation.clear();
                if (specific) {
                    attributes(xml, observation);
                }
            }
            case "ObsDimension" -> put(observation, "TIME_PERIOD", xml.getAttributeValue(null, "value"));
            case "ObsValue" -> put(observation, "OBS_VALUE", xml.getAttributeValue(null, "value"));
            case "Value" -> {
                Map<String, String> into = in("SeriesKey") || in("ObsKey") ? key : in("Obs") ? observation : series;
                put(into, String.valueOf(xml.getAttributeValue(null, "id")), xml.getAttributeValue(null, "value"));
            }
            default -> {
                // Headers and annotations do not matter here.
            }
        }
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private static void attributes(XMLStreamReader xml, Map<String, String> into) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            into.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private void end(XMLStreamReader xml) {
        if (xml.getLocalName().equals("Obs") && in("DataSet")) {
            rows.accept(value(xml.getLocation().getLineNumber()));
        }
    }

    private String of(String name) {
        return Optional.ofNullable(observation.get(name))
                .or(() -> Optional.ofNullable(key.get(name)))
                .or(() -> Optional.ofNullable(series.get(name)))
                .orElse("");
    }

    private TableValue value(int line) {
        Map<String, String> dimensions = new LinkedHashMap<>(key);
        if (specific) {
            dimensions.putAll(series);
        }
        dimensions.keySet().removeAll(ATTRIBUTES);
        String whole = String.join(" / ", dimensions.values());
        String indicator = INDICATORS.stream()
                .sorted()
                .map(this::of)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(whole);
        Map<String, String> others = new HashMap<>();
        copy("UNIT_MULT", "unit_mult", others);
        copy("DECIMALS", "decimals", others);
        copy("CONF_STATUS", "conf", others);
        return new NamedFigure(
                        of("REF_AREA"),
                        indicator,
                        of("TIME_PERIOD"),
                        of("OBS_VALUE"),
                        of("UNIT_MEASURE"),
                        of("OBS_STATUS"),
                        whole,
                        of("TITLE"),
                        others)
                .at(SourceLocation.ofLine(file, line), names);
    }

    private void copy(String name, String column, Map<String, String> into) {
        if (!of(name).isEmpty()) {
            into.put(column, of(name));
        }
    }
}
