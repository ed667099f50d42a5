package org.plumbline.load.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Findings;
import org.plumbline.load.MemoryPlan;
import org.plumbline.load.recognise.BuiltInNames;
import org.plumbline.model.Plan;

/** Formats of statistical offices, written by hand after their published descriptions; expected lines read off by eye. */
class StatisticalFileTest {
    private static final String PX = """
            CHARSET="ANSI";
            AXIS-VERSION="2010";
            CODEPAGE="iso-8859-1";
            TITLE="Output by "
            "region; all";
            CONTENTS="Output";
            UNITS="mn";
            STUB="region";
            HEADING="sex","year";
            VALUES("region")="Åre","Umeå";
            VALUES[en]("region")="X","Y";
            VALUES("sex")="men","women";
            VALUES("year")="2011","2012";
            TIMEVAL("year")=TLIST(A1),"2011","2012";
            DATA=
            1 2 3 4
            5 6.5 ".." 8;
            """;

    private static final String SPECIFIC = """
            <?xml version="1.0"?>
            <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message">
            <m:DataSet>
            <Series FREQ="A" REF_AREA="SZ" INDICATOR="GDP" UNIT_MULT="8">
            <Obs TIME_PERIOD="2011" OBS_VALUE="11.5" OBS_STATUS="P"/>
            <Obs TIME_PERIOD="2012" OBS_VALUE="NaN"/>
            </Series>
            </m:DataSet>
            </m:StructureSpecificData>
            """;

    private static final String TSV = """
            freq,unit,na_item,geo\\TIME_PERIOD\t2011 \t2012 \t2013-Q1\s
            A,MIO_EUR,B1GQ,AT\t310.1 \t318.7 p\t:\s
            A,MIO_EUR,B1GQ,BE\t: c\t386.2 bp\t1\s
            """;

    private static List<String> lines(String name, String text, Charset charset) {
        return TableText.lines(TableText.convert(name, text.getBytes(charset)));
    }

    @Test
    void pcAxisRunsTheLastVariableFastestInTheFilesOwnCodePage() {
        assertThat(lines("a.px", PX, StandardCharsets.ISO_8859_1))
                .containsExactly(
                        "Åre|Output / men|2011|1 mn",
                        "Åre|Output / men|2012|2 mn",
                        "Åre|Output / women|2011|3 mn",
                        "Åre|Output / women|2012|4 mn",
                        "Umeå|Output / men|2011|5 mn",
                        "Umeå|Output / men|2012|6.5 mn",
                        "Umeå|Output / women|2012|8 mn");
    }

    @Test
    void pcAxisWithTooFewFiguresIsSaidToBeCutOff() throws FileUnreadableException {
        byte[] cut = PX.replace(" 8;", ";").getBytes(StandardCharsets.ISO_8859_1);
        Findings findings = new Findings();

        Conversion.of(() -> new ByteArrayInputStream(cut), "a.px", BuiltInNames.get(), List.of())
                .read(row -> {}, findings);

        assertThat(findings.sorted()).hasSize(1);
        assertThat(findings.sorted().get(0).arguments()).contains("@file.broken");
    }

    @Test
    void eurostatFlagsBecomeStatusAndConfidentialCellsHaveNoFigure() {
        assertThat(lines("a.tsv", TSV, StandardCharsets.UTF_8))
                .containsExactly(
                        "AT|B1GQ|2011|310.1 MIO_EUR",
                        "AT|B1GQ|2012|318.7 MIO_EUR P",
                        "BE|B1GQ|2012|386.2 MIO_EUR B",
                        "BE|B1GQ|2013-Q1|1 MIO_EUR");
    }

    @Test
    void structureSpecificMessagesKeepStatusAndMissingValues() {
        assertThat(TableText.convert("m.xml", SPECIFIC.getBytes(StandardCharsets.UTF_8)).stream()
                        .map(TableText::line))
                .containsExactly("SZ|GDP|2011|11.5 P", "SZ|GDP|2012|O");
    }

    @Test
    void observationsOfAPlanMayBeSuchFiles() {
        Plan plan = MemoryPlan.small()
                .with("m.xml", SPECIFIC.split("\n"))
                .with("a.tsv", "geo,na_item\\TIME_PERIOD\t2013 \t2014 ", "SZ,GDP\t13 \t14 e")
                .with(
                        "a.px",
                        PX.replace("Åre", "sz")
                                .replace("Umeå", "a")
                                .replace("UNITS=\"mn\";", "UNITS=\"亿元\";")
                                .replace("\"Output\"", "\"gdp\"")
                                .replace(",\"women\"", "")
                                .replace("\"men\"", "\"gdp\"")
                                .replace("CODEPAGE=\"iso-8859-1\";", "CONTVARIABLE=\"sex\";")
                                .replace("3 4\n5 6.5 \"..\" 8", "3 4")
                                .split("\n"))
                .manifest("observations: [m.xml, a.tsv, a.px]")
                .plan();

        assertThat(plan.observations().size()).isEqualTo(7);
    }
}
