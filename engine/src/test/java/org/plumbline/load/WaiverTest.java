package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Loaded;
import org.plumbline.model.Plan;

class WaiverTest {
    private static MemoryPlan plan() {
        return MemoryPlan.small()
                .with(
                        "targets.csv",
                        "id,indicator,region,period,kind",
                        "t1,gpd,sz,2015,trend",
                        "t2,gdp,mars,2015,trend",
                        "t3,gdp,sz,2015,trend");
    }

    @Test
    void waivedErrorsDoNotStopAndTheirRowsStayOut() {
        Loaded<Plan> loaded = plan().with(
                        "waivers.csv",
                        "code,subject,reason,by,date",
                        "id-unknown,t1,旧指标,王,2012-01-01",
                        "id-unknown,targets.csv:3,旧地区,王,2012-01-01")
                .read();

        assertThat(loaded.stops()).isFalse();
        assertThat(loaded.findings()).extracting(Finding::waived).containsExactly(true, true);
        assertThat(loaded.value().targets()).hasSize(1);
        assertThat(loaded.value().waivers()).hasSize(2);
    }

    @Test
    void othersStopAndWaiversOfNothingAreSaid() {
        Loaded<Plan> loaded = plan().with(
                        "waivers.csv",
                        "code,subject,reason,by,date",
                        "id-unknown,t1,旧指标,王,2012-01-01",
                        "id-unknown,t9,旧指标,王,2012-01-01",
                        "id-unkown,t2,旧指标,王,2012-01-01",
                        "id-unknown,t2,,王,2012-01-01")
                .read();

        assertThat(loaded.stops()).isTrue();
        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly(
                        "error id-unknown targets.csv:2 gpd",
                        "error id-unknown targets.csv:3 mars",
                        "error cell-missing waivers.csv:5",
                        "warning code-invalid waivers.csv:4 id-unkown",
                        "info waiver-unused waivers.csv:3 id-unknown");
    }
}
