package org.plumbline.report.content;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.plumbline.calc.Note;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.finding.Severity;
import org.plumbline.model.Authority;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Judge;
import org.plumbline.model.Language;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.Qualifier;
import org.plumbline.model.SourceStatus;
import org.plumbline.model.Stage;
import org.plumbline.model.TargetClass;
import org.plumbline.model.TargetKind;
import org.plumbline.model.TaskStatus;
import org.plumbline.rating.RatingMethods;
import org.plumbline.rating.RatingTexts;

/** The reports' texts in one language, from the bundle {@code org.plumbline.report.messages}. */
public final class ReportTexts {
    private final Language language;
    private final ResourceBundle bundle;
    private final RatingTexts ratings;

    private ReportTexts(Language language) {
        this.language = language;
        this.ratings = RatingTexts.in(language.locale());
        this.bundle = ResourceBundle.getBundle(
                "org.plumbline.report.messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static ReportTexts in(Language language) {
        return new ReportTexts(language);
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /**
     * The text under a key with its arguments filled in; arguments appear as their {@code toString} says.
     *
     * @throws java.util.MissingResourceException for a key the bundle does not have
     */
    public String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), locale()).format(plain);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public String outcome(Outcome outcome) {
        return text("outcome." + outcome.code());
    }

    /** What an outcome says, in half a sentence. */
    public String meaning(Outcome outcome) {
        return text("meaning." + outcome.code());
    }

    public String reason(UnavailableReason reason) {
        return text("reason." + reason.code());
    }

    /** A path's shape, with its parameter where it has one. */
    public String shape(String shape) {
        String[] parts = shape.split(":", 2);
        String name = text("shape." + parts[0]);
        return parts.length == 1 ? name : text("shape-parameter", name, parts[1]);
    }

    public String kind(TargetKind kind) {
        return text("kind." + kind.code());
    }

    public String basis(Basis basis) {
        return text("basis." + basis.code());
    }

    public String targetClass(TargetClass targetClass) {
        return text("class." + targetClass.code());
    }

    public String stage(Stage stage) {
        return text("stage." + stage.code());
    }

    public String qualifier(Qualifier qualifier) {
        return text("qualifier." + qualifier.code());
    }

    public String status(ObservationStatus status) {
        return text("status." + status.code());
    }

    public String severity(Severity severity) {
        return text("severity." + severity.code());
    }

    public String taskStatus(TaskStatus status) {
        return text("task-status." + status.code());
    }

    public String authority(Authority authority) {
        return text("authority." + authority.code());
    }

    public String sourceStatus(SourceStatus status) {
        return text("source-status." + status.code());
    }

    public String judge(Judge judge) {
        return text("judge." + judge.code());
    }

    /** How a value came about, by the code an {@link org.plumbline.value.Actual} carries. */
    public String derivation(String code) {
        return orPlain("derivation.", code);
    }

    /** A rating method's name. */
    public String method(String name) {
        return RatingMethods.find(name).isPresent() ? ratings.method(name) : name;
    }

    /** A category of a rating method. */
    public String category(String method, String code) {
        return ratings.category(method, code);
    }

    /** Names and sentences of the rating methods. */
    public RatingTexts ratings() {
        return ratings;
    }

    /** The printed name of a topic: of one in general use from the bundle, else as the plan writes it. */
    public String topic(String topic) {
        return topic.isBlank() ? text("topic.none") : orPlain("topic.", topic);
    }

    /** A topic of an indicator; in English the one of a column {@code topic_en} where the plan has it. */
    public String topic(Indicator indicator) {
        String english = indicator.extra().getOrDefault("topic_en", "");
        return topic(language == Language.EN && !english.isBlank() ? english : indicator.topic());
    }

    /** The sentence of a note; a code without a text shows as itself with its facts. */
    public String note(Note note) {
        return new NoteText(this).of(note);
    }

    /** Names in a row: 、 or comma. */
    public String names(Iterable<String> names) {
        return String.join(text("list.names"), names);
    }

    private String orPlain(String prefix, String code) {
        return has(prefix + code) ? text(prefix + code) : code;
    }
}
