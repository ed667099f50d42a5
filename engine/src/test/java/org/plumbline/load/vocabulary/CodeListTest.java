package org.plumbline.load.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Authority;
import org.plumbline.model.BaselineVintage;
import org.plumbline.model.Basis;
import org.plumbline.model.Coded;
import org.plumbline.model.DenominatorTiming;
import org.plumbline.model.Direction;
import org.plumbline.model.Judge;
import org.plumbline.model.Language;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.PriceBasis;
import org.plumbline.model.Qualifier;
import org.plumbline.model.RateKind;
import org.plumbline.model.Scope;
import org.plumbline.model.SourceStatus;
import org.plumbline.model.Stage;
import org.plumbline.model.Subannual;
import org.plumbline.model.TargetClass;
import org.plumbline.model.TargetKind;
import org.plumbline.model.TaskStatus;

class CodeListTest {

    static Stream<Arguments> listsOfTheDomain() {
        return Stream.of(
                Arguments.of(CodeList.DIRECTION, Direction.values()),
                Arguments.of(CodeList.NATURE, Nature.values()),
                Arguments.of(CodeList.SUBANNUAL, Subannual.values()),
                Arguments.of(CodeList.DENOMINATOR_TIMING, DenominatorTiming.values()),
                Arguments.of(CodeList.AGGREGATE, Aggregate.values()),
                Arguments.of(CodeList.PRICE_BASIS, PriceBasis.values()),
                Arguments.of(CodeList.RATE_KIND, RateKind.values()),
                Arguments.of(CodeList.SCOPE, Scope.values()),
                Arguments.of(CodeList.AUTHORITY, Authority.values()),
                Arguments.of(CodeList.SOURCE_STATUS, SourceStatus.values()),
                Arguments.of(CodeList.TARGET_KIND, TargetKind.values()),
                Arguments.of(CodeList.BASIS, Basis.values()),
                Arguments.of(CodeList.TARGET_CLASS, TargetClass.values()),
                Arguments.of(CodeList.BASELINE_VINTAGE, BaselineVintage.values()),
                Arguments.of(CodeList.STAGE, Stage.values()),
                Arguments.of(CodeList.QUALIFIER, Qualifier.values()),
                Arguments.of(CodeList.OBSERVATION_STATUS, ObservationStatus.values()),
                Arguments.of(CodeList.TASK_STATUS, TaskStatus.values()),
                Arguments.of(CodeList.LANGUAGE, Language.values()),
                Arguments.of(CodeList.JUDGE, Judge.values()));
    }

    @ParameterizedTest
    @MethodSource("listsOfTheDomain")
    void listsHaveTheDomainsValues(CodeList list, Coded[] values) {
        assertThat(list.codes())
                .containsExactlyInAnyOrder(
                        Arrays.stream(values).map(Coded::code).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(CodeList.class)
    void noNameMeansTwoValues(CodeList list) {
        Set<String> names = new TreeSet<>();
        for (String code : list.codes()) {
            Stream.concat(Stream.of(code), list.names(code).stream())
                    .map(NameKey::ofWord)
                    .forEach(name -> assertThat(names.add(name)).as(name).isTrue());
        }
    }

    /** Some published methods go by their own name in Chinese texts, too. */
    @ParameterizedTest
    @EnumSource(
            value = CodeList.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RATING_METHOD", "PROJECTION_METHOD"})
    void everyValueHasAChineseName(CodeList list) {
        assertThat(list.codes())
                .allSatisfy(code -> assertThat(list.names(code).get(0)).matches("[\\p{IsHan}]+"));
    }

    @Test
    void valuesAreFoundWhateverTheirCaseAndDashes() {
        assertThat(CodeList.TARGET_KIND.find(TargetKind.class, "At_Least")).contains(TargetKind.AT_LEAST);
        assertThat(CodeList.TARGET_KIND.find(TargetKind.class, "不低于")).contains(TargetKind.AT_LEAST);
        assertThat(CodeList.TARGET_KIND.find("greater")).isEmpty();
    }
}
