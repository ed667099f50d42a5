package org.plumbline.cli.hostile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.cli.CommandRun;
import org.plumbline.cli.SmallPlan;
import org.plumbline.cli.hostile.FuzzSeed.Way;

/** Small good files of every kind that is read. */
final class FuzzSeeds {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final String LAYOUT = """
            file: bureau.csv
            as: observations
            header-rows: [1]
            columns: {1: period}
            rows: {A: region}
            fixed: {indicator: gdp, unit: 亿元}
            """;
    private static final String BUREAU = "地区,2023年,2024年\n示例市,5600,5800①\n";
    private static final String SDMX_CSV = """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
            dataflow,A:B(1.0),I,demo-city,gdp,2012,1.5,A,8
            dataflow,A:B(1.0),I,demo-city,gdp,2013,1.7,P,8
            """;
    private static final String SDMX_LABELS = """
            DATAFLOW;REF_AREA: Area;INDICATOR: Indicator;TIME_PERIOD: Time;OBS_VALUE: Value;OBS_STATUS: Status
            A:B(1.0): Set;CN: China;GDP: Output;2012;1,5;A: Normal
            A:B(1.0): Set;CN: China;GDP: Output;2013-Q1;1,7;P: Provisional
            """;
    private static final String PX = """
            CHARSET="ANSI";
            CODEPAGE="utf-8";
            TITLE="gdp by region";
            CONTENTS="gdp";
            UNITS="亿元";
            STUB="region";
            HEADING="year";
            VALUES("region")="demo-city","X";
            VALUES("year")="2011","2012";
            TIMEVAL("year")=TLIST(A1),"2011","2012";
            DATA=
            1 2
            6.5 "..";
            """;
    private static final String TSV = """
            freq,unit,na_item,geo\\TIME_PERIOD\t2011 \t2012 \t2013-Q1
            A,CNY_100M,gdp,demo-city\t310.1 \t318.7 p\t:
            A,CNY_100M,gdp,BE\t: c\t386.2 bp\t1
            """;
    private static final String SPECIFIC = """
            <?xml version="1.0"?>
            <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message">
            <m:DataSet>
            <Series FREQ="A" REF_AREA="demo-city" INDICATOR="gdp" UNIT_MULT="8">
            <Obs TIME_PERIOD="2011" OBS_VALUE="11.5" OBS_STATUS="P"/>
            <Obs TIME_PERIOD="2012" OBS_VALUE="NaN"/>
            </Series>
            </m:DataSet>
            </m:StructureSpecificData>
            """;
    private static final String GENERIC = """
            <?xml version="1.0"?>
            <m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
              xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
            <m:DataSet><g:Series>
            <g:SeriesKey><g:Value id="REF_AREA" value="CN"/><g:Value id="INDICATOR" value="GDP"/></g:SeriesKey>
            <g:Obs><g:ObsDimension value="2012"/><g:ObsValue value="1.5"/>
            <g:Attributes><g:Value id="OBS_STATUS" value="P"/></g:Attributes></g:Obs>
            </g:Series></m:DataSet>
            </m:GenericData>
            """;
    private static final String HTML = """
            <html><head><meta charset="utf-8"></head><body><table>
            <tr><th rowspan="2">地区</th><th colspan="2">地区生产总值（亿元）</th></tr>
            <tr><th>2010年</th><th>2011年</th></tr>
            <tr><td>福田区</td><td>1,010.5</td><td>1100</td></tr>
            <tr><td>#罗湖区</td><td>20</td><td>…</td></tr>
            </table></body></html>
            """;
    private static final String DISTRICTS = """
            各区主要指标,,,,
            单位：亿元,,,,
            地区,2010年,,2011年,
            ,地区生产总值,增长%,地区生产总值,增长%
            全市,100,10.1,110,10
            其中：福田区,40,9,44①,10
            注：①为初步数。,,,,
            """;
    private static final String WIDE = """
            "Data Source","World Development Indicators",

            "Country Name","Country Code","Indicator Name","Indicator Code","2011","2012"
            "China","CHN","Population, total","SP.POP.TOTL","1345035000","1354190000"
            "Aruba","ABW","Population, total","SP.POP.TOTL","102046",""
            """;

    private static final Map<String, byte[]> FORMULAS = Map.of(
            "plan.yaml",
            HostileBytes.text("indicators: indicators.csv\nobservations: observations.csv\ntargets: targets.csv\n"),
            "indicators.csv",
            HostileBytes.text("""
                    id,name_en,unit,formula
                    gdp,GDP,CNY_100M,
                    pop,Population,persons_10k,
                    x,X,percent,"IF(gdp > 1, gdp / pop * 100, ABS(-gdp)^0.5) + MAX(1, pop, 2)"
                    """),
            "observations.csv",
            HostileBytes.text("indicator,region,period,value\ngdp,sz,2012,50\npop,sz,2012,40\n"),
            "targets.csv",
            HostileBytes.text("id,indicator,region,period,kind,value\nt1,x,sz,2012,reach,120\n"));

    private final List<FuzzSeed> seeds = new ArrayList<>();

    private FuzzSeeds() {}

    static List<FuzzSeed> in(Path folder) throws IOException {
        FuzzSeeds seeds = new FuzzSeeds();
        SmallPlan plan = SmallPlan.in(folder);
        Map<String, byte[]> files = files(plan);
        seeds.plans(files);
        seeds.seeds.add(new FuzzSeed("formula", FORMULAS, "indicators.csv", Way.FOLDER));
        seeds.workbooks(folder.resolve("new"));
        seeds.converted();
        return List.copyOf(seeds.seeds);
    }

    private static Map<String, byte[]> files(SmallPlan plan) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var list = Files.list(plan.folder())) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        files.put("layout.yaml", HostileBytes.text(LAYOUT));
        files.put("bureau.csv", HostileBytes.text(BUREAU));
        files.put(
                "plan.yaml",
                HostileBytes.text(new String(files.get("plan.yaml"), StandardCharsets.UTF_8)
                                .replaceFirst("(?m)^observations:.*$", "observations: [observations.csv, bureau.csv]")
                        + "layouts: layout.yaml\n"));
        return files;
    }

    private void plans(Map<String, byte[]> files) throws IOException {
        for (String name : files.keySet()) {
            String reader = name.endsWith(".csv") ? "CSV table" : name.equals("plan.yaml") ? "manifest" : "layout";
            seeds.add(new FuzzSeed(reader, files, name, Way.FOLDER));
        }
        for (String name : List.of("indicators.csv", "observations.csv", "bureau.csv")) {
            Map<String, byte[]> chinese = new TreeMap<>(files);
            String text = new String(files.get(name), StandardCharsets.UTF_8).replace("\uFEFF", "");
            chinese.put(name, text.concat("注：数据为初步数\n").getBytes(GB18030));
            seeds.add(new FuzzSeed("CSV table, GB18030", chinese, name, Way.FOLDER));
        }
        observed(files, "SDMX-CSV", "sdmx.csv", HostileBytes.text(SDMX_CSV));
        observed(files, "PC-Axis", "a.px", HostileBytes.text(PX));
        observed(files, "Eurostat TSV", "a.tsv", HostileBytes.text(TSV));
        observed(files, "SDMX-ML", "m.xml", HostileBytes.text(SPECIFIC));
        observed(files, "HTML", "web.xls", HostileBytes.text(HTML));
        observed(files, "XLS", "old.xls", HostileBytes.old());
        Map<String, byte[]> entries = new LinkedHashMap<>(files);
        seeds.add(FuzzSeed.of("zip", "plan.zip", HostileBytes.zip(entries), Way.PLAN));
    }

    /** The file is one more with observations of the plan. */
    private void observed(Map<String, byte[]> files, String reader, String name, byte[] bytes) {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(name, bytes);
        more.put(
                "plan.yaml",
                HostileBytes.text(new String(files.get("plan.yaml"), StandardCharsets.UTF_8)
                        .replace("bureau.csv]", "bureau.csv, " + name + "]")));
        seeds.add(new FuzzSeed(reader, more, name, Way.FOLDER));
    }

    private void workbooks(Path folder) throws IOException {
        try (var list = Files.walk(folder)) {
            for (Path file :
                    list.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
                seeds.add(FuzzSeed.of(
                        "plan workbook", String.valueOf(file.getFileName()), Files.readAllBytes(file), Way.PLAN));
            }
        }
    }

    private void converted() throws IOException {
        convert("XLS", "t.xls", HostileBytes.old());
        convert(
                "XLSX",
                "t.xlsx",
                HostileBytes.workbook("", HostileBytes.rows("地区,2010年,2011年", "福田区,10,11", "罗湖区,20,21")));
        convert("HTML", "web.xls", HostileBytes.text(HTML));
        convert("HTML", "cn_rd_intensity_2020_html.xls", messy("cn_rd_intensity_2020_html.xls"));
        convert("XLSX", "cn_patent_grants_2010.xlsx", messy("cn_patent_grants_2010.xlsx"));
        convert("XLS", "nbs_major_city_gdp.xls", messy("nbs_major_city_gdp.xls"));
        convert("bureau table", "districts.csv", HostileBytes.text(DISTRICTS));
        convert("bureau table, GB18030", "districts-gb.csv", DISTRICTS.getBytes(GB18030));
        convert(
                "bureau table, GB18030",
                "districts-tab.csv",
                DISTRICTS.replace(',', '\t').getBytes(GB18030));
        convert("SDMX-CSV", "sdmx.csv", HostileBytes.text(SDMX_CSV));
        convert("SDMX-CSV", "sdmx-labels.csv", HostileBytes.text(SDMX_LABELS));
        convert("SDMX-ML", "m.xml", HostileBytes.text(SPECIFIC));
        convert("SDMX-ML", "g.xml", HostileBytes.text(GENERIC));
        convert("SDMX-ML", "sdmx21_generic_insee.xml", messy("sdmx21_generic_insee.xml"));
        convert("PC-Axis", "a.px", HostileBytes.text(PX));
        convert(
                "PC-Axis",
                "gb.px",
                PX.replace("utf-8", "GB18030").replace("demo-city", "福田区").getBytes(GB18030));
        convert("Eurostat TSV", "a.tsv", HostileBytes.text(TSV));
        convert("World Bank CSV", "wide.csv", HostileBytes.text(WIDE));
        convert(
                "World Bank CSV",
                "worldbank_population_wide.csv",
                Arrays.copyOf(messy("worldbank_population_wide.csv"), 6_000));
    }

    private void convert(String reader, String name, byte[] bytes) {
        seeds.add(FuzzSeed.of(reader, name, bytes, Way.CONVERT));
    }

    private static byte[] messy(String name) throws IOException {
        return Files.readAllBytes(
                CommandRun.checkout().resolve("engine/src/test/resources/org/plumbline/load/messy/" + name));
    }
}
