package org.plumbline.model;

import org.plumbline.finding.SourceLocation;

/** A named person's decision to accept a finding. */
public record Waiver(String code, String subject, String reason, String by, String date, SourceLocation location) {}
