package org.plumbline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.finding.Loaded;
import org.plumbline.load.PlanNotFoundException;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Plan;

/**
 * A small plan as files, read and evaluated: a city with three districts, targets open, missed, met and replaced, a range,
 * a sum, a break, a preliminary and an expected figure. Figures are made up.
 */
public final class SmallCity {
    private final Map<String, String> files = new TreeMap<>();

    private SmallCity() {
        files.put("plan.yaml", """
                id: small-city
                title: {zh: 甲市目标, en: Targets of A City}
                language: zh
                known-at: 2014-03-01
                indicators: indicators.csv
                regions: regions.csv
                sources: sources.csv
                targets: targets.csv
                observations: observations.csv
                contact: 综合处
                licence: CC BY 4.0
                """);
        files.put("indicators.csv", """
                id,name_zh,name_en,unit,decimals,nature,aggregate,headline,topic
                output,产业规模,Industry output,CNY_100M,0,flow,sum,yes,产业
                rd_share,研发投入占GDP比重,R&D share of GDP,percent,2,rate,none,yes,科技
                carriers,新增创新载体,New carriers,count,0,flow,sum,,科技
                """);
        files.put("regions.csv", """
                id,name_zh,name_en,type,parent,order
                city,甲市,A City,city,,1
                east,东区,East District,district,city,2
                west,西区,West District,district,city,3
                north,北区,North District,district,city,4
                """);
        files.put("sources.csv", """
                id,title_zh,title_en,number,issued,authority
                plan-10,甲市规划,Plan of A City,甲府〔2010〕9号,2010-12-01,government
                plan-12,甲市规划（修订）,Revised plan of A City,甲府〔2012〕5号,2012-06-01,government
                """);
        files.put("targets.csv", """
                id,indicator,region,period,kind,basis,value,low,high,window_start,baseline_period,source,lead_units,note
                t-2012,output,city,2012,reach,,900,,,,2010,plan-10,市发展改革委,
                t-2015-old,output,city,2015,reach,,1500,,,,2010,plan-10,市发展改革委,
                t-2015,output,city,2015,reach,,1600,,,,2010,plan-12,市发展改革委,
                t-share,rd_share,city,2013,range,,,3.8,4.2,,2010,plan-10,市科技局,
                t-sum,carriers,city,2015,reach,cumulative,100,,,2011,,plan-10,市科技局,
                t-blank,carriers,east,2015,reach,,,,,,,plan-10,市科技局,
                d-east,output,east,2012,reach,,300,,,,,plan-10,东区政府,
                d-west,output,west,2012,reach,,400,,,,,plan-10,西区政府,
                d-north,output,north,2012,reach,,200,,,,,plan-10,北区政府,
                """);
        files.put("observations.csv", """
                indicator,region,period,value,stage,status,published
                output,city,2010,500,,,2011-02-01
                output,city,2011,640,,,2012-02-01
                output,city,2012,880,,,2013-02-01
                output,city,2013,1000,preliminary,,2014-02-01
                output,city,2014,1200,expected,,2014-02-01
                rd_share,city,2010,3.10,,,2011-02-01
                rd_share,city,2011,3.30,,,2012-02-01
                rd_share,city,2012,3.60,,B,2013-02-01
                rd_share,city,2013,3.90,,,2014-02-01
                carriers,city,2011,20,,,2012-02-01
                carriers,city,2012,25,,,2013-02-01
                output,east,2012,330,,,2013-02-01
                output,west,2012,380,,,2013-02-01
                output,north,2012,200,,,2013-02-01
                """);
    }

    public static SmallCity plan() {
        return new SmallCity();
    }

    /** Puts a text in place of another in one of the files. */
    public SmallCity with(String file, String text, String other) {
        files.compute(file, (name, content) -> content.replace(text, other));
        return this;
    }

    /** @param folder where the files are written; anything there may be overwritten */
    public Evaluation evaluate(Path folder) {
        files.forEach((name, content) -> {
            try {
                Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return evaluatePlan(folder);
    }

    /** The evaluation of a plan at a path, looked from its own date or the middle of 2022. */
    public static Evaluation evaluatePlan(Path path) {
        try {
            Loaded<Plan> loaded = PlanReader.read(path);
            return Evaluator.evaluate(loaded.value(), EvaluationRequest.of(loaded.value(), LocalDate.of(2022, 6, 30)));
        } catch (PlanNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
