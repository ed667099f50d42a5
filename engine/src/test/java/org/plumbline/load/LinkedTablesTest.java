package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Loaded;
import org.plumbline.model.DefinitionLink;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionChange;
import org.plumbline.model.SourceId;
import org.plumbline.model.TargetId;
import org.plumbline.model.Task;
import org.plumbline.model.TaskStatus;

/** Tables that only refer to others: tasks, links, region-changes. */
class LinkedTablesTest {

    @Test
    void tasks() {
        Loaded<Plan> loaded = MemoryPlan.small()
                .with("targets.csv", "id,indicator,region,period,kind", "t1,gdp,sz,2015,trend", "t2,gdp,sz,2016,trend")
                .with(
                        "tasks.csv",
                        "编号,任务,期限,状态,完成日期,进度,牵头单位,配合单位,对应目标,来源,章节,备注,年度",
                        "k1,建设实验室,2012-12,已完成,2012年11月,80%,科创委,发改委；财政委,t1;t2,s1,二,注,2012",
                        "k2,又一任务,,进行中,,,,,t3,,,,")
                .read();
        Task task = loaded.value().tasks().get(0);

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly("error id-unknown tasks.csv:3 t3", "info column-unknown tasks.csv:1 年度");
        assertThat(loaded.value().tasks()).hasSize(1);
        assertThat(task.title().zh()).isEqualTo("建设实验室");
        assertThat(task.due()).contains(Period.ofMonth(2012, 12));
        assertThat(task.status()).contains(TaskStatus.DONE);
        assertThat(task.doneOn()).contains(LocalDate.of(2012, 11, 30));
        assertThat(task.progress()).isEqualTo(OptionalDouble.of(80));
        assertThat(task.supportUnits()).containsExactly("发改委", "财政委");
        assertThat(task.targets()).isEqualTo(List.of(TargetId.of("t1"), TargetId.of("t2")));
        assertThat(task.source()).contains(SourceId.of("s1"));
        assertThat(task.extra()).isEqualTo(Map.of("年度", "2012"));
    }

    @Test
    void links() {
        Loaded<Plan> loaded = MemoryPlan.small()
                .with(
                        "links.csv",
                        "指标,起始时期,原口径,新口径,换算系数,方法,来源",
                        "gdp,2018,旧,新,1.05,重叠年份,s1",
                        "gdp,2019,旧,新,0,,",
                        "gdp,2020,旧,新,,,")
                .read();
        DefinitionLink link = loaded.value().links().get(0);

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly("error number-invalid links.csv:3 0", "error cell-missing links.csv:4");
        assertThat(loaded.value().links()).hasSize(1);
        assertThat(link.indicator()).isEqualTo(IndicatorId.of("gdp"));
        assertThat(link.at()).isEqualTo(Period.ofYear(2018));
        assertThat(link.factor()).isEqualTo(1.05);
        assertThat(link.toDefinition()).isEqualTo("新");
    }

    @Test
    void regionChanges() {
        Loaded<Plan> loaded = MemoryPlan.small()
                .with(
                        "region-changes.csv",
                        "date,from,to,share,indicator,note",
                        "2009,a,b,0.3,gdp,注",
                        "2010-05,a,b,25%,,",
                        "2011,a,b,3,,",
                        "someday,a,b,,,",
                        ",a,b,,,")
                .read();
        List<RegionChange> changes = loaded.value().regionChanges();

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly(
                        "error date-invalid region-changes.csv:5 someday",
                        "error cell-missing region-changes.csv:6",
                        "warning number-invalid region-changes.csv:4 3");
        assertThat(changes)
                .extracting(RegionChange::date)
                .containsExactly(LocalDate.of(2009, 1, 1), LocalDate.of(2010, 5, 1), LocalDate.of(2011, 1, 1));
        assertThat(changes)
                .extracting(RegionChange::share)
                .containsExactly(OptionalDouble.of(0.3), OptionalDouble.of(0.25), OptionalDouble.empty());
        assertThat(changes.get(0).indicator()).contains(IndicatorId.of("gdp"));
    }
}
