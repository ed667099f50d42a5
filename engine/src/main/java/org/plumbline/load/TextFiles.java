package org.plumbline.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.table.EncodingDetector;
import org.plumbline.load.table.InputOpener;
import org.plumbline.load.table.TextEncoding;

/** Opens the plan's text files: finds their encoding and notes them as read. */
final class TextFiles {
    private final PlanFiles files;
    private final InputLog inputs;
    private final Findings findings;

    TextFiles(PlanFiles files, InputLog inputs, Findings findings) {
        this.files = files;
        this.inputs = inputs;
        this.findings = findings;
    }

    /** The same, saying what is wrong elsewhere. */
    TextFiles into(Findings others) {
        return new TextFiles(files, inputs, others);
    }

    /** Notes a file that is read without this class. */
    void note(String name, Optional<TextEncoding> known) throws IOException {
        inputs.add(name, opener(name), known.map(TextEncoding::name).orElse(""));
        known.filter(TextEncoding::assumed)
                .ifPresent(encoding -> findings.add(
                        FindingCode.ENCODING_ASSUMED, SourceLocation.ofFile(name), name, "", encoding.name()));
    }

    /** Notes what is no file of the plan. */
    void note(String name, InputOpener bytes, TextEncoding encoding) throws IOException {
        inputs.add(name, bytes, encoding.name());
    }

    /** The other kind of file, read into the same findings. */
    WorkbookFiles workbooks() {
        return new WorkbookFiles(inputs, findings);
    }

    InputOpener opener(String name) {
        return () -> files.open(name);
    }

    /** The encoding of a file; empty, with a finding, where it is no text. */
    Optional<TextEncoding> encoding(String name) throws IOException {
        EncodingDetector.Detected detected = EncodingDetector.detect(opener(name));
        inputs.add(
                name, opener(name), detected.encoding().map(TextEncoding::name).orElse(""));
        if (detected.encoding().isEmpty()) {
            findings.add(
                    FindingCode.ENCODING_INVALID,
                    SourceLocation.ofLine(name, detected.badLine()),
                    name,
                    "",
                    Integer.toString(detected.badLine()));
        }
        detected.encoding()
                .filter(TextEncoding::assumed)
                .ifPresent(encoding -> findings.add(
                        FindingCode.ENCODING_ASSUMED, SourceLocation.ofFile(name), name, "", encoding.name()));
        return detected.encoding();
    }

    /** The whole text of a file; empty, with a finding, where it cannot be read. */
    Optional<String> text(String name) {
        try {
            Optional<TextEncoding> encoding = encoding(name);
            if (encoding.isEmpty()) {
                return Optional.empty();
            }
            try (BufferedReader reader = encoding.get().open(opener(name))) {
                StringBuilder text = new StringBuilder();
                char[] buffer = new char[1 << 13];
                for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                    text.append(buffer, 0, read);
                    ReadLimit.TEXT_BYTES.require(text.length());
                }
                return Optional.of(text.toString());
            }
        } catch (IOException | LimitExceededException e) {
            unreadable(name, e);
            return Optional.empty();
        }
    }

    void unreadable(String name, Exception failure) {
        FileTrouble.say(name, failure, findings);
    }
}
