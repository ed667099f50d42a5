package org.plumbline.model;

import java.util.Optional;
import org.plumbline.finding.SourceLocation;

/**
 * A stated bridge over a change of definition or a break.
 *
 * @param at first period after the break
 * @param factor a value of {@code fromDefinition} times the factor is comparable with one of {@code toDefinition}
 */
public record DefinitionLink(
        IndicatorId indicator,
        Period at,
        String fromDefinition,
        String toDefinition,
        double factor,
        String method,
        Optional<SourceId> source,
        String note,
        SourceLocation location) {}
