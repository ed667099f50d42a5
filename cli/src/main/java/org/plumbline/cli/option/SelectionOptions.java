package org.plumbline.cli.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Stack;
import java.util.stream.Collectors;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.cli.text.Messages;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that pick out some of a plan's targets. */
public final class SelectionOptions {
    @Option(names = "--indicator", paramLabel = "ID", order = 20, parameterConsumer = IdConsumer.class)
    private List<String> indicators = new ArrayList<>();

    @Option(names = "--region", paramLabel = "ID", order = 21, parameterConsumer = IdConsumer.class)
    private List<String> regions = new ArrayList<>();

    /** The request narrowed to what was picked out; ids the plan does not have are wrong usage. */
    public EvaluationRequest narrow(EvaluationRequest request, Plan plan, Messages messages) {
        Set<String> knownIndicators = plan.indicators().list().stream()
                .map(i -> i.id().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> knownRegions = plan.regions().list().stream()
                .map(r -> r.id().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        requireKnown(indicators, knownIndicators, "usage.unknown-indicator", messages);
        requireKnown(regions, knownRegions, "usage.unknown-region", messages);
        return request.only(
                indicators.stream().map(IndicatorId::of).collect(Collectors.toSet()),
                regions.stream().map(RegionId::of).collect(Collectors.toSet()));
    }

    static void requireKnown(List<String> typed, Collection<String> known, String key, Messages messages) {
        for (String id : typed) {
            if (!known.contains(id)) {
                String message = messages.text(key, id);
                throw new UsageException(NearestName.find(id, known)
                        .map(near -> message + messages.text("usage.did-you-mean", near))
                        .orElse(message));
            }
        }
    }

    /** Takes the first word whatever it is, and the following ones up to an option or a path that exists. */
    static final class IdConsumer implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            if (words.isEmpty()) {
                throw new picocli.CommandLine.MissingParameterException(command.commandLine(), option, "");
            }
            List<String> ids = option.getValue();
            addAll(words.pop(), ids);
            while (!words.isEmpty() && !words.peek().startsWith("-") && !exists(words.peek())) {
                addAll(words.pop(), ids);
            }
        }

        private static void addAll(String word, List<String> ids) {
            Arrays.stream(word.split(",", -1))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .forEach(ids::add);
        }

        private static boolean exists(String word) {
            try {
                return Files.exists(Path.of(word));
            } catch (InvalidPathException noPath) {
                return false;
            }
        }
    }
}
