package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import org.plumbline.model.TargetId;

class PlanReaderTest {

    @Test
    void readsAPlanFolder() {
        Plan plan = MemoryPlan.small()
                .with("targets.csv", "id,indicator,region,period,kind,value,unit", "t1,gdp,sz,2015,reach,2.5,万亿元")
                .with("observations.csv", "指标,地区,时期,数值", "地区生产总值,深圳市,2012年,\"12,950.1\"")
                .manifest("id: demo", "as-of: 2012")
                .plan();

        assertThat(plan.id()).isEqualTo("demo");
        assertThat(plan.findTarget(TargetId.of("t1"))
                        .orElseThrow()
                        .value()
                        .orElseThrow()
                        .value())
                .isEqualTo(25_000);
        assertThat(plan.observations().value(0)).isEqualTo(12_950.1);
        assertThat(plan.regions().indexOf(RegionId.of("sz")))
                .isEqualTo(plan.observations().region(0));
    }
}
