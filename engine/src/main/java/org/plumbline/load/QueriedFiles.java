package org.plumbline.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plumbline.load.database.DatabaseQuery;
import org.plumbline.load.database.DatabaseUrl;
import org.plumbline.load.database.QueryFolder;
import org.plumbline.load.database.SelectGuard;

/**
 * The plan's files that a DuckDB query names: the database of its address, and quoted paths or globs in its statement.
 * They are copied for it, and noted as read.
 */
final class QueriedFiles {
    /** What DuckDB has not yet written into the database's file itself. */
    private static final String JOURNAL = ".wal";

    private final NamedFiles names;
    private final TextFiles texts;

    QueriedFiles(NamedFiles names, TextFiles texts) {
        this.names = names;
        this.texts = texts;
    }

    /** The same query over copies in a folder; empty, with a finding, where its database is not in the plan. */
    Optional<DatabaseQuery> copiedTo(QueryFolder folder, DatabaseQuery query) throws IOException {
        Optional<String> database = DatabaseUrl.duckDbFile(query.url());
        if (database.isEmpty()) {
            return Optional.of(query);
        }
        String url = query.url();
        if (!database.get().isEmpty()) {
            String file = database.get();
            if (names.find(new PathEntry(file, query.location())).isEmpty()) {
                return Optional.empty();
            }
            url = DatabaseUrl.ofDuckDb(copy(folder, file));
            if (names.all().contains(file + JOURNAL)) {
                copy(folder, file + JOURNAL);
            }
        }
        String statement = query.query();
        for (String literal : SelectGuard.quotedTexts(statement)) {
            List<String> files = names.all().contains(literal)
                    ? List.of(literal)
                    : FileGlob.find(literal, names.all()).orElse(List.of());
            for (String file : files) {
                copy(folder, file);
            }
            if (!files.isEmpty()) {
                statement = SelectGuard.withQuotedText(
                        statement, literal, folder.path().resolve(literal).toString());
            }
        }
        return Optional.of(new DatabaseQuery(
                query.name(), url, statement, query.user(), query.passwordVariable(), query.location()));
    }

    private String copy(QueryFolder folder, String file) throws IOException {
        texts.note(file, Optional.empty());
        return folder.add(file, texts.opener(file)).toString();
    }
}
