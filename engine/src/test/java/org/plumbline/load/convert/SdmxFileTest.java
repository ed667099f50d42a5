package org.plumbline.load.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Loaded;
import org.plumbline.load.MemoryPlan;
import org.plumbline.model.Plan;

/** The shapes that SDMX files have, written by hand after the field guide of SDMX-CSV and the schemas of SDMX-ML 2.1. */
class SdmxFileTest {
    private static final String MESSAGE =
            "xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private static List<String> lines(String name, String... lines) {
        return TableText.lines(
                TableText.convert(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String specific(String across, String... body) {
        return "<m:StructureSpecificData " + MESSAGE + "><m:Header><m:Structure dimensionAtObservation=\"" + across
                + "\"/></m:Header><m:DataSet>" + String.join("\n", body) + "</m:DataSet></m:StructureSpecificData>";
    }

    @Test
    void csvOfVersion1WithLabels() {
        assertThat(lines(
                        "v1.csv",
                        "DATAFLOW,REF_AREA: Area,INDICATOR: Indicator,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status",
                        "A:F(1.0): Flow,SZ: 深圳,GDP: 地区生产总值,2012: 2012,11.50,P: 初步"))
                .containsExactly("SZ|GDP|2012|11.50 P");
    }

    @Test
    void csvOfVersion2WithSemicolonsDecimalCommasAndLabels() {
        assertThat(lines(
                        "v2.csv",
                        "STRUCTURE[|];STRUCTURE_ID;ACTION;REF_AREA: Area;INDICATOR: Indicator;TIME_PERIOD: Time;OBS_VALUE: Value",
                        "dataflow;A:F(1.0): Flow;I;SZ: 深圳;GDP: 总值;2012: 2012;11,5",
                        "dataflow;A:F(1.0): Flow;I;SZ: 深圳;GDP: 总值;2013: 2013;1012,25"))
                .containsExactly("SZ|GDP|2012|11.5", "SZ|GDP|2013|1012.25");
    }

    @Test
    void codesOfOtherDimensionsAreTheIndicatorWhereNoneIsNamedSo() {
        assertThat(lines(
                        "keys.csv",
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,COMMODITY,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,COLLECTION",
                        "dataflow,A:F(1.0),I,A,SZ,ZINC,T,2012,5,A,E"))
                .containsExactly("SZ|ZINC / T|2012|5 A");
    }

    @Test
    void namesBesideCodesAreNoDimensions() {
        assertThat(lines(
                        "names.csv",
                        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Area,ITEM_X,Item,TIME_PERIOD,Time,OBS_VALUE,Value",
                        "dataflow,A:F(1.0),Flow,I,SZ,Shenzhen,ZINC,Zinc ore,2012,2012,5,"))
                .containsExactly("SZ|ZINC|2012|5");
    }

    @Test
    void withdrawnFiguresAreNone() {
        assertThat(lines(
                        "action.csv",
                        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE",
                        "dataflow,A:F(1.0),R,SZ,GDP,2012,5",
                        "dataflow,A:F(1.0),D,SZ,GDP,2013,6"))
                .containsExactly("SZ|GDP|2012|5");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsGuessed() {
        assertThatThrownBy(() -> lines(
                        "two.csv",
                        "STRUCTURE,STRUCTURE_ID,ACTION,DIM_1,OBS_VALUE1,OBS_VALUE2,TIME_PERIOD",
                        "dataflow,A:F(1.0),I,SZ,12.4,12.5,2012"))
                .hasRootCauseInstanceOf(FileUnreadableException.class)
                .hasRootCauseMessage("COLUMNS INDICATOR, REF_AREA, OBS_VALUE");
        assertThatThrownBy(() -> lines("empty.csv", "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE"))
                .hasRootCauseMessage("NO_ROWS ");
    }

    @Test
    void aPlanSaysThatADownloadIsEmptyOrNoDataAtAll() {
        Loaded<Plan> loaded = MemoryPlan.small()
                .with("empty.csv", "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE")
                .with("empty.xml", specific("TIME_PERIOD"))
                .with("book.xml", "<?xml version=\"1.0\"?>", "<Workbook xmlns=\"urn:schemas-microsoft-com:x\"/>")
                .with("cut.xml", specific("TIME_PERIOD").substring(0, 200))
                .manifest("observations: [empty.csv, empty.xml, book.xml, cut.xml]")
                .read();

        assertThat(MemoryPlan.describe(loaded.findings()))
                .contains("warning table-empty empty.csv", "warning table-empty empty.xml");
        assertThat(loaded.findings())
                .filteredOn(finding -> finding.code() == FindingCode.FILE_UNREADABLE)
                .extracting(Finding::arguments)
                .extracting(arguments -> arguments.get(0))
                .containsExactlyInAnyOrder("@file.xml", "@file.broken");
    }

    @Test
    void flatMessagesHaveAllDimensionsAtTheObservation() {
        assertThat(
                        lines(
                                "flat.xml",
                                specific(
                                        "AllDimensions",
                                        "<Obs FREQ=\"A\" REF_AREA=\"SZ\" CURRENCY=\"CHF\" EXR=\"SP00\" TIME_PERIOD=\"2012\" OBS_VALUE=\"5\" OBS_STATUS=\"A\"/>",
                                        "<Obs FREQ=\"A\" REF_AREA=\"SZ\" CURRENCY=\"JPY\" EXR=\"SP00\" TIME_PERIOD=\"2012\" OBS_VALUE=\"6\"/>")))
                .containsExactly("SZ|CHF / SP00|2012|5 A", "SZ|JPY / SP00|2012|6");
    }

    @Test
    void seriesMayRunOverAnotherDimensionThanTime() {
        assertThat(lines(
                        "across.xml",
                        specific(
                                "CURRENCY",
                                "<Series FREQ=\"A\" TIME_PERIOD=\"2012\" EXR=\"SP00\" TITLE=\"Rates of exchange\">",
                                "<Obs CURRENCY=\"CHF\" OBS_VALUE=\"5\"/><Obs CURRENCY=\"JPY\" OBS_VALUE=\"6\"/>",
                                "</Series>")))
                .containsExactly("|SP00 / CHF|2012|5", "|SP00 / JPY|2012|6");
        assertThat(lines(
                        "generic.xml",
                        "<m:GenericData " + MESSAGE
                                + "><m:Header><m:Structure dimensionAtObservation=\"CURRENCY\"/></m:Header>",
                        "<m:DataSet><g:Series xmlns:g=\"g\"><g:SeriesKey><g:Value id=\"TIME_PERIOD\" value=\"2012\"/>",
                        "<g:Value id=\"REF_AREA\" value=\"SZ\"/></g:SeriesKey>",
                        "<g:Obs><g:ObsDimension value=\"CHF\"/><g:ObsValue value=\"5\"/></g:Obs>",
                        "</g:Series></m:DataSet></m:GenericData>"))
                .containsExactly("SZ|CHF|2012|5");
    }

    @Test
    void codesOfEurostatMayBeInSmallLetters() {
        assertThat(lines(
                        "estat.xml",
                        specific(
                                "TIME_PERIOD",
                                "<Series geo=\"LU\" na_item=\"B1GQ\" unit=\"CP_MEUR\" freq=\"A\">",
                                "<Obs TIME_PERIOD=\"2012\" OBS_VALUE=\"46526.2\" OBS_FLAG=\"p\"/></Series>")))
                .containsExactly("LU|B1GQ|2012|46526.2 CP_MEUR p");
    }

    @Test
    void messagesOfVersion2HaveConceptsAndTime() {
        assertThat(
                        lines(
                                "old.xml",
                                "<GenericData xmlns=\"http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message\"><DataSet>",
                                "<g:Series xmlns:g=\"g\"><g:SeriesKey><g:Value concept=\"REF_AREA\" value=\"SZ\"/>",
                                "<g:Value concept=\"INDICATOR\" value=\"GDP\"/></g:SeriesKey>",
                                "<g:Obs><g:Time>2012</g:Time><g:ObsValue value=\"5\"/></g:Obs></g:Series></DataSet></GenericData>"))
                .containsExactly("SZ|GDP|2012|5");
    }
}
