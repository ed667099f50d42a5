package org.plumbline.load;

import java.io.IOException;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.table.ContentUnreadableException;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/** Says why a file cannot be read. */
final class FileTrouble {
    private FileTrouble() {}

    /** Adds the finding for a failure to read a file. */
    static void say(String file, Exception failure, Findings findings) {
        if (failure instanceof LimitExceededException excess) {
            findings.add(FindingCode.FILE_UNREADABLE, SourceLocation.ofFile(file), file, file, excess.phrase());
        } else if (failure instanceof ContentUnreadableException content) {
            findings.add(
                    FindingCode.FILE_UNREADABLE,
                    SourceLocation.ofFile(file),
                    file,
                    file,
                    content.phrase(),
                    content.detail());
        } else {
            say(file, reason(failure), findings);
        }
    }

    static void say(String file, String reason, Findings findings) {
        findings.add(FindingCode.FILE_UNREADABLE, SourceLocation.ofFile(file), file, file, reason);
    }

    private static String reason(Exception failure) {
        if (failure instanceof WorkbookUnreadableException workbook) {
            boolean locked = workbook.reason() == WorkbookUnreadableException.Reason.ENCRYPTED;
            return locked ? "@file.locked" : "@file.workbook";
        }
        if (failure instanceof FileRefusedException refused) {
            return refused.phrase();
        }
        return failure instanceof java.nio.file.AccessDeniedException ? "@file.denied" : "@file.open";
    }

    /** Bytes that are not read at all, for a reason that can be told. */
    static final class FileRefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        /** A folder, a pipe, a device. */
        static FileRefusedException noFile(String name) {
            return new FileRefusedException(name, "@file.no-file");
        }

        /** It is no longer what it was when it was first opened. */
        static FileRefusedException changed(String name) {
            return new FileRefusedException(name, "@file.changed");
        }

        private final String phrase;

        private FileRefusedException(String name, String phrase) {
            super(name + " " + phrase);
            this.phrase = phrase;
        }

        String phrase() {
            return phrase;
        }
    }
}
