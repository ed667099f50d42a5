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
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.table.ContentUnreadableException;
import org.plumbline.load.table.InputOpener;

/**
 * Observations of an SDMX-ML 2.1 data message, generic or structure-specific. Without a structure definition at hand, the
 * indicator is the dimension of that name, else the whole series key. Document types and external entities are refused.
 */
final class SdmxMessage {
    private static final List<String> INDICATORS =
            List.of("INDIC", "INDICATOR", "MEASURE", "NA_ITEM", "SERIES", "SUBJECT");
    private static final List<String> REGIONS =
            List.of("REF_AREA", "GEO", "COUNTRY", "REFERENCE_AREA", "LOCATION", "REPORTER");
    private static final String TIME = "TIME_PERIOD";
    private static final Set<String> OVER_TIME = Set.of(TIME, "ALLDIMENSIONS");
    /** What a dimension's code looks like; attributes of a series are often sentences. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_$@*.+-]{1,60}");

    private static final Set<String> ATTRIBUTES = Set.of(
            "FREQ",
            "UNIT",
            "UNIT_MEASURE",
            "UNIT_MULT",
            "DECIMALS",
            "OBS_STATUS",
            "OBS_FLAG",
            "OBS_CONF",
            "OBS_COM",
            "CONF_STATUS",
            "CONF_STATUS_OBS",
            "OBS_PRE_BREAK",
            "OBS_VALUE",
            TIME,
            "TITLE",
            "TIME_FORMAT",
            "COLLECTION",
            "ACTION",
            "REPORTING_YEAR_START_DAY");

    private final String file;
    private final KnownNames names;
    private final Consumer<TableValue> rows;
    private final Map<String, String> key = new LinkedHashMap<>();
    private final Map<String, String> series = new LinkedHashMap<>();
    private final Map<String, String> observation = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();
    private boolean specific;
    /** The dimension in which the observations of a series differ. */
    private String across = TIME;

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
            throw new ContentUnreadableException("@file.broken", String.valueOf(e.getMessage()));
        }
    }

    private void event(int event, XMLStreamReader xml) throws XMLStreamException, IOException {
        if (event == XMLStreamConstants.DTD) {
            throw new ContentUnreadableException("@file.declares", "");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (xml.getLocalName().equals("Time") && in("Obs")) {
                observation.put(TIME, xml.getElementText().strip());
                return;
            }
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

    private void start(XMLStreamReader xml) throws IOException {
        String name = xml.getLocalName();
        if (open.isEmpty()) {
            boolean data = name.endsWith("Data")
                    && String.valueOf(xml.getNamespaceURI())
                            .toLowerCase(Locale.ROOT)
                            .contains("sdmx");
            if (!data) {
                throw new ContentUnreadableException("@file.xml", name);
            }
            specific = !name.startsWith("Generic");
            return;
        }
        if (!in("DataSet")) {
            if (name.equals("Structure")) {
                across = Optional.ofNullable(xml.getAttributeValue(null, "dimensionAtObservation"))
                        .orElse(across)
                        .toUpperCase(Locale.ROOT);
            }
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
            case "ObsKey" -> key.clear();
            case "ObsDimension" -> put(observation, named(xml).orElse(across), xml.getAttributeValue(null, "value"));
            case "ObsValue" -> put(observation, "OBS_VALUE", xml.getAttributeValue(null, "value"));
            case "Value" -> {
                Map<String, String> into = in("SeriesKey") || in("ObsKey") ? key : in("Obs") ? observation : series;
                put(into, named(xml).orElse(""), xml.getAttributeValue(null, "value"));
            }
            default -> {
                // Headers and annotations do not matter here.
            }
        }
    }

    /** What a value is of: {@code id}, in older messages {@code concept}. */
    private static Optional<String> named(XMLStreamReader xml) {
        return Optional.ofNullable(xml.getAttributeValue(null, "id"))
                .or(() -> Optional.ofNullable(xml.getAttributeValue(null, "concept")));
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name.toUpperCase(Locale.ROOT), value);
        }
    }

    private void attributes(XMLStreamReader xml, Map<String, String> into) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (space == null || space.isEmpty()) {
                put(into, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            } else if (xml.getAttributeLocalName(i).equals("type") && !OVER_TIME.contains(across)) {
                // Measures side by side are told apart by their type.
                into.putIfAbsent(across, xml.getAttributeValue(i).replaceFirst("^.*:", ""));
            }
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

    private String first(List<String> names) {
        return names.stream()
                .map(this::of)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private TableValue value(int line) {
        Map<String, String> dimensions = new LinkedHashMap<>(key);
        if (specific) {
            dimensions.putAll(series);
        }
        if (specific && across.equals("ALLDIMENSIONS")) {
            dimensions.putAll(observation);
        } else {
            put(dimensions, across, observation.get(across));
        }
        dimensions.keySet().removeAll(ATTRIBUTES);
        REGIONS.stream().filter(name -> !of(name).isEmpty()).findFirst().ifPresent(dimensions::remove);
        if (specific) {
            dimensions.values().removeIf(value -> !CODE.matcher(value).matches());
        }
        String whole = String.join(" / ", dimensions.values());
        String stated = first(INDICATORS);
        String indicator = stated.isEmpty() ? whole : stated;
        Map<String, String> others = new HashMap<>();
        copy("UNIT_MULT", "unit_mult", others);
        copy("DECIMALS", "decimals", others);
        copy("CONF_STATUS", "conf", others);
        return new NamedFigure(
                        first(REGIONS),
                        indicator,
                        of("TIME_PERIOD"),
                        of("OBS_VALUE"),
                        first(List.of("UNIT_MEASURE", "UNIT")),
                        first(List.of("OBS_STATUS", "OBS_FLAG")),
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
