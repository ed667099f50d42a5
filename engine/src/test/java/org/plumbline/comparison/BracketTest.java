package org.plumbline.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Plan;
import org.plumbline.model.Qualifier;
import org.plumbline.model.TargetId;

/** Shenzhen's R&D of 2016 was said to be more than 800 of 20078.58: the share is above 3.984 %, and nothing more. */
class BracketTest {
    private static Tables shenzhen() {
        return new Tables()
                .indicator("rd,研发,CNY_100M,higher,flow")
                .indicator("gdp,生产总值,CNY_100M,higher,flow")
                .indicator("share,占比,percent,higher,rate,2,rd,gdp,100")
                .target("low,share,sz,2016,reach,,3.9")
                .target("high,share,sz,2016,reach,,4.25")
                .observed("rd,sz,2015,700", "gdp,sz,2015,17500", "rd,sz,2016,800,,above", "gdp,sz,2016,20078.58");
    }

    private static Assessment assess(String target) {
        Plan plan = shenzhen().plan();
        return Evaluator.evaluate(plan, EvaluationRequest.of(plan, LocalDate.of(2030, 1, 1)))
                .find(TargetId.of(target))
                .orElseThrow();
    }

    @Test
    void theShareIsBracketed() {
        Assessment high = assess("high");

        assertThat(high.actual().orElseThrow().qualifier()).isEqualTo(Qualifier.ABOVE);
        assertThat(high.actual().orElseThrow().value()).isCloseTo(3.98434, within(1e-5));
        assertThat(high.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(high.gap().value().reason()).contains(UnavailableReason.BOUND_ONLY);
    }

    @Test
    void theLimitDecidesWhatItProves() {
        assertThat(assess("low").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void aBracketIsNotSubtracted() {
        ComparedRow row = Tables.row(shenzhen().periods("2015", "2016"), "share", "sz");

        assertThat(row.value().reason()).contains(UnavailableReason.BOUND_ONLY);
        assertThat(row.undefined()).containsEntry("parts", UnavailableReason.BOUND_ONLY);
    }
}
