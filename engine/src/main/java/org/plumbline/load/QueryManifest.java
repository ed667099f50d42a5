package org.plumbline.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.load.database.DatabaseQuery;
import org.plumbline.load.database.DatabaseUrl;
import org.plumbline.load.database.SelectGuard;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.yaml.YamlValue;

/** The entries {@code {jdbc: …, query: …}} among the observations of the manifest. */
final class QueryManifest {
    static final String EXPECTED = "{jdbc: \"jdbc:postgresql://host/db\", query: \"SELECT …\"}";

    private static final String URL = "jdbc";
    private static final String QUERY = "query";
    private static final String NAME = "name";
    private static final String USER = "user";
    private static final String PASSWORD = "password-env";
    private static final Set<String> KEYS = Set.of(URL, QUERY, NAME, USER, PASSWORD);

    /** A plan made by others must not send any secret of the environment to a host of its choice. */
    private static final Pattern PASSWORD_VARIABLE = Pattern.compile("PLUMBLINE_[A-Z0-9_]+|PGPASSWORD");

    private final Findings findings;
    private final Set<String> names = new HashSet<>();

    QueryManifest(Findings findings) {
        this.findings = findings;
    }

    /** True for an entry that is meant as a query, whether it is a good one or not. */
    static boolean isQuery(YamlValue value, String key) {
        return key.equals(PlanTable.OBSERVATIONS.key())
                && value instanceof YamlValue.Group group
                && group.entries().containsKey(URL);
    }

    List<DatabaseQuery> read(YamlValue.Group root) {
        String key = PlanTable.OBSERVATIONS.key();
        YamlValue value = root.entries().get(key);
        List<DatabaseQuery> queries = new ArrayList<>();
        if (value != null) {
            List<YamlValue> items = value instanceof YamlValue.Items list ? list.items() : List.of(value);
            for (YamlValue item : items) {
                if (isQuery(item, key) && item instanceof YamlValue.Group group) {
                    query(group).ifPresent(queries::add);
                }
            }
        }
        return queries;
    }

    private Optional<DatabaseQuery> query(YamlValue.Group group) {
        long before = findings.errors();
        group.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                String nearest = NearestName.find(key, KEYS).orElse("@none");
                findings.add(FindingCode.MANIFEST_UNKNOWN_KEY, value.location(), key, key, nearest);
            }
        });
        String url = text(group, URL);
        String query = text(group, QUERY);
        String password = text(group, PASSWORD);
        if (!DatabaseUrl.isAllowed(url)) {
            invalid(group, URL, DatabaseUrl.masked(url), "@manifest.database-url");
        }
        SelectGuard.findOffence(query).ifPresent(offence -> invalid(group, QUERY, offence, "@manifest.select"));
        if (!password.isEmpty() && !PASSWORD_VARIABLE.matcher(password).matches()) {
            // It may be the password itself.
            invalid(group, PASSWORD, "…", "@manifest.password");
        }
        return findings.errors() > before
                ? Optional.empty()
                : Optional.of(
                        new DatabaseQuery(name(group, url), url, query, text(group, USER), password, group.location()));
    }

    private String name(YamlValue.Group group, String url) {
        String wanted = text(group, NAME);
        String base = (wanted.isEmpty() ? DatabaseUrl.databaseName(url) : wanted).replaceAll("[\\s/:#]+", "-");
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    private String text(YamlValue.Group group, String key) {
        YamlValue value = group.entries().get(key);
        if (value == null) {
            return "";
        }
        if (value instanceof YamlValue.Text text) {
            return text.text().strip();
        }
        invalid(group, key, "…", EXPECTED);
        return "";
    }

    private void invalid(YamlValue.Group group, String key, String offending, String expected) {
        YamlValue value = group.entries().get(key);
        findings.add(
                FindingCode.MANIFEST_INVALID,
                value == null ? group.location() : value.location(),
                key,
                offending,
                expected);
    }
}
