package org.plumbline.report.word;

/** The paragraph styles a bulletin uses; a template may define them otherwise, under the same ids. */
enum WordStyle {
    TITLE("BulletinTitle"),
    SUBTITLE("BulletinSubtitle"),
    LINE("BulletinLine"),
    CAUTION("BulletinCaution"),
    HEADING_1("BulletinHeading1"),
    HEADING_2("BulletinHeading2"),
    BODY("BulletinBody"),
    ITEM("BulletinItem"),
    CAPTION("BulletinCaption"),
    UNIT("BulletinUnit"),
    TABLE_HEAD("BulletinTableHead"),
    TABLE_TEXT("BulletinTableText"),
    TABLE_NUMBER("BulletinTableNumber"),
    TABLE_NOTE("BulletinTableNote"),
    FIGURE("BulletinFigure"),
    FIGURE_CAPTION("BulletinFigureCaption"),
    PAGE_NUMBER("BulletinPageNumber");

    private final String id;

    WordStyle(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
