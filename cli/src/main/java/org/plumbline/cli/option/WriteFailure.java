package org.plumbline.cli.option;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.plumbline.cli.text.Messages;
import org.plumbline.report.InputKeptException;
import org.plumbline.report.OutputFailedException;

/** Says in the user's language which file could not be written, and why. */
public final class WriteFailure {
    private WriteFailure() {}

    /** The failure of writing below a path; the file is the one the system names, else the path itself. */
    public static OutputException of(Path path, IOException failure, Messages messages) {
        String file = failure instanceof FileSystemException named
                ? Optional.ofNullable(named.getFile()).orElse(path.toString())
                : path.toString();
        return failure(file, failure, messages);
    }

    /** The failure of one of several files. */
    public static OutputException of(OutputFailedException failed, Messages messages) {
        IOException cause = failed.getCause() instanceof IOException io ? io : new IOException(failed);
        return ofFile(failed.file(), cause, messages);
    }

    /** The failure of writing one file, however the system calls the place it was written beside. */
    public static OutputException ofFile(Path file, IOException failure, Messages messages) {
        return failure(file.toString(), failure, messages);
    }

    private static OutputException failure(String file, IOException failure, Messages messages) {
        return new OutputException(messages.text("failure.write", file, reason(failure, messages)), failure);
    }

    private static String reason(IOException failure, Messages messages) {
        if (failure instanceof AccessDeniedException) {
            return messages.text("failure.reason.denied");
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return messages.text("failure.reason.directory-is-file");
        }
        if (failure instanceof InputKeptException) {
            return messages.text("failure.reason.is-input");
        }
        if (failure instanceof NoSuchFileException) {
            return messages.text("failure.reason.no-folder");
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
