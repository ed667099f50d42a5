package org.plumbline.load.parse;

import java.util.Optional;
import org.plumbline.load.vocabulary.CodeList;
import org.plumbline.model.PathShape;

/** Reads shapes of paths: a name of {@link CodeList#PATH_SHAPE}, of some with a number after a colon: {@code power:1.5}. */
public final class PathShapeParser {
    /** What may be written, for messages. */
    public static final String ALLOWED = String.join(" | ", CodeList.PATH_SHAPE.codes()) + " (power:1.5, s-curve:100)";

    private PathShapeParser() {}

    public static Optional<PathShape> parse(String text) {
        String[] parts = text.replace('：', ':').split(":", 2);
        Optional<PathShape.Form> form = CodeList.PATH_SHAPE.find(PathShape.Form.class, parts[0]);
        if (form.isEmpty() || parts.length == 1) {
            return form.map(PathShape::of);
        }
        return NumberParser.parse(parts[1].strip())
                .filter(number -> number.sign() == ParsedNumber.Sign.NONE)
                .map(ParsedNumber::doubleValue)
                .filter(number -> form.get().takesParameter() && PathShape.isUsable(number))
                .map(number -> PathShape.of(form.get(), number));
    }
}
