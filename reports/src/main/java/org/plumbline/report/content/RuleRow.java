package org.plumbline.report.content;

/**
 * One rule that results of this report follow.
 *
 * @param kind such as rating method or setting, as printed
 * @param name as printed
 * @param code as written in plans and results
 * @param rule formula in symbols, or what the setting says
 * @param edition publication or program the rule is from, or where a setting is made
 * @param boundaries thresholds used, from best to worst
 * @param origin whose thresholds they are
 * @param used how many assessments follow it; below zero where that is not counted
 */
public record RuleRow(
        String kind,
        String name,
        String code,
        String rule,
        String edition,
        String boundaries,
        String origin,
        int used) {}
