package org.plumbline.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.load.yaml.YamlValue;
import org.plumbline.model.FormHeading;

/** The block {@code form} of the manifest. */
final class FormManifest {
    private static final String NUMBER = "number";
    private static final String AUTHORITY = "authority";
    private static final String APPROVAL = "approval";
    private static final String VALID_TO = "valid-to";
    private static final String NOTE = "note";
    private static final List<String> KEYS = List.of(NUMBER, AUTHORITY, APPROVAL, VALID_TO, NOTE);
    private static final Map<String, String> CHINESE =
            Map.of("表号", NUMBER, "制定机关", AUTHORITY, "批准文号", APPROVAL, "有效期至", VALID_TO, "填表说明", NOTE);

    private final Findings findings;

    FormManifest(Findings findings) {
        this.findings = findings;
    }

    FormHeading read(YamlValue.Group root) {
        YamlValue value = root.entries().get("form");
        if (value == null || value.equals(new YamlValue.Text("", value.location()))) {
            return FormHeading.EMPTY;
        }
        if (!(value instanceof YamlValue.Group group)) {
            findings.add(FindingCode.MANIFEST_INVALID, value.location(), "form", "…", "{number: …, authority: …}");
            return FormHeading.EMPTY;
        }
        Map<String, String> texts = new TreeMap<>();
        group.entries().forEach((key, entry) -> put(key, entry, texts));
        return new FormHeading(
                texts.getOrDefault(NUMBER, ""),
                texts.getOrDefault(AUTHORITY, ""),
                texts.getOrDefault(APPROVAL, ""),
                texts.getOrDefault(VALID_TO, ""),
                texts.getOrDefault(NOTE, ""));
    }

    private void put(String key, YamlValue entry, Map<String, String> texts) {
        String known = KEYS.stream()
                .filter(name -> NameKey.ofWord(name).equals(NameKey.ofWord(key)))
                .findFirst()
                .orElse(CHINESE.getOrDefault(key, ""));
        if (known.isEmpty()) {
            String nearest = NearestName.find(key, KEYS).orElse("@none");
            findings.add(FindingCode.MANIFEST_UNKNOWN_KEY, entry.location(), key, key, nearest);
        } else if (entry instanceof YamlValue.Text text) {
            texts.putIfAbsent(known, text.text());
        } else {
            findings.add(FindingCode.MANIFEST_INVALID, entry.location(), key, "…", "text");
        }
    }
}
