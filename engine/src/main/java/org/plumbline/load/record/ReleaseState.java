package org.plumbline.load.record;

import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Severity;
import org.plumbline.load.vocabulary.CodeList;
import org.plumbline.load.vocabulary.ObservationColumn;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.Stage;

/** Status and stage of an observation. Where no stage is given, the status' word or code decides it. */
record ReleaseState(ObservationStatus status, Stage stage) {

    static ReleaseState read(Cells cells) {
        String text = cells.text(ObservationColumn.STATUS);
        ObservationStatus status = text.isEmpty() ? ObservationStatus.NORMAL : status(cells, text);
        Optional<Stage> stated = cells.code(ObservationColumn.STAGE, Stage.class);
        return new ReleaseState(status, stated.orElseGet(() -> impliedStage(status, text)));
    }

    private static ObservationStatus status(Cells cells, String text) {
        Optional<ObservationStatus> found = CodeList.OBSERVATION_STATUS.find(ObservationStatus.class, text);
        if (found.isEmpty()) {
            cells.report(
                    FindingCode.CODE_INVALID,
                    Severity.WARNING,
                    ObservationColumn.STATUS,
                    text,
                    ObservationColumn.STATUS.header(),
                    String.join(", ", CodeList.OBSERVATION_STATUS.codes()),
                    "@none");
        }
        return found.orElse(ObservationStatus.NORMAL);
    }

    private static Stage impliedStage(ObservationStatus status, String text) {
        if (status == ObservationStatus.PROVISIONAL) {
            return Stage.PRELIMINARY;
        }
        return text.equals("最终") ? Stage.FINAL : Stage.REVISED;
    }
}
