/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page-find.h"
#include "ct-print-view.h"

G_BEGIN_DECLS

#define CT_PRINT_VIEW_LINE_STEP 48.0

/* A box of the selected part, in points from the top left corner of the page. */
typedef struct
{
  guint page;
  CtPageRect rect;
} CtPageMark;

/* The place on a page that stays where it is when scale or pages change. When the pages change, it
 * is where the words of @node are, if these are still there.
 */
typedef struct
{
  gboolean set;
  CtNode *node;
  guint field;
  guint ordinal; /* of the boxes with the same words */
  guint page;
  double x; /* of the page's width */
  double y; /* of the page's height */
  double view_x;
  double view_y;
} CtPageAnchor;

/* Words that are selected, as they were dragged over. */
typedef struct
{
  gboolean set;
  gboolean anchored; /* whether there is an anchor */
  CtTextPlace anchor;
  CtTextPlace reach;
  CtTextUnit unit;
  CtTextRange range;
  GArray *rects;
} CtPageSelection;

/**
 * CtPrintView:
 *
 * The pages that will come out of the printer, one below the other on a grey desk. It scrolls
 * itself, draws only what is in view, and knows of each place on a page what it shows.
 */
struct _CtPrintView
{
  GtkWidget parent_instance;

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;

  CtPageRenderer *renderer;
  CtPrintout *printout;
  CtPageStack *stack;
  CtPageFit fit;
  double zoom;
  guint current_page;

  CtNode *selected;
  GArray *marks;

  /* Words: known when somebody asks for them, and looked at again when the pages change. */
  CtPageText *text;
  gboolean text_stale;
  CtPageFind *find; /* NULL: nothing is looked for */
  guint find_page;  /* from where */
  double find_y;
  CtPageSelection selection;
  gboolean dragging;
  gboolean dragged;   /* since the button went down */
  gboolean extending; /* it went down with Shift */
  gboolean opening;   /* it went down with Ctrl on a link */
  double drag_x;
  double drag_y;
  guint drag_tick;
  GtkWidget *menu;
  CtNode *menu_node;
  guint menu_field;
  double menu_x; /* below 0 where the menu is about what is selected */
  double menu_y;

  CtPageAnchor anchor;
  int page_to_show; /* when there is a size to scroll in; -1 for none */
  gboolean shows_selected;
  gboolean shows_found;
  gboolean arranged; /* whether the stack lies as it will be seen */
  gboolean allocating;
  guint settle_source;
  double pointer_x;
  double pointer_y;
};

/* ct-print-view.c */
void _ct_print_view_update_description (CtPrintView *self);
void _ct_print_view_take_current_page (CtPrintView *self, guint page);
void _ct_print_view_take_zoom (CtPrintView *self, double zoom);
void _ct_print_view_pick (CtPrintView *self, CtNode *node, guint field);
void _ct_print_view_activate (
    CtPrintView *self, CtNode *node, guint field, const char *words, guint n_before);

/* ct-print-view-anchor.c */
void _ct_print_view_set_anchor (CtPrintView *self, double view_x, double view_y);
void _ct_print_view_hold_words (CtPrintView *self);
void _ct_print_view_find_words_again (CtPrintView *self);

/* ct-print-view-scroll.c */
void _ct_print_view_set_adjustment (CtPrintView *self,
                                    GtkAdjustment **place,
                                    GtkAdjustment *adjustment);
double _ct_print_view_get_scroll (GtkAdjustment *adjustment);
void _ct_print_view_update_current_page (CtPrintView *self);
void _ct_print_view_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline);
void _ct_print_view_size_allocate (GtkWidget *widget, int width, int height, int baseline);

/* ct-print-view-input.c */
void _ct_print_view_install_keys (GtkWidgetClass *widget_class);
void _ct_print_view_add_controllers (CtPrintView *self);

/* ct-print-view-draw.c */
void _ct_print_view_take_pages (CtPrintView *self);
void _ct_print_view_find_marks (CtPrintView *self);
char *_ct_print_view_dup_marked_words (CtPrintView *self);
const CtBox *_ct_print_view_find_box (CtPrintView *self, double x, double y);
gboolean _ct_print_view_find_point (
    CtPrintView *self, double view_x, double view_y, guint *page, double *x, double *y);
void _ct_print_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* ct-print-view-text.c */
const CtPageText *_ct_print_view_get_text (CtPrintView *self);
void _ct_print_view_renew_text (CtPrintView *self);
void _ct_print_view_take_stale_text (CtPrintView *self);
void _ct_print_view_clear_text (CtPrintView *self);
void _ct_print_view_draw_text (CtPrintView *self,
                               GtkSnapshot *snapshot,
                               guint page,
                               const CtPageRect *rect,
                               GdkTexture *texture);

/* ct-print-view-find.c */
void _ct_print_view_install_find (CtPrintViewClass *klass);
void _ct_print_view_tell_found (CtPrintView *self);
void _ct_print_view_show_words (CtPrintView *self, const CtTextRange *range);
void _ct_print_view_show_found (CtPrintView *self);

/* ct-print-view-select.c */
void _ct_print_view_install_selecting (GtkWidgetClass *widget_class);
void _ct_print_view_clear_selection (CtPrintView *self);
void _ct_print_view_update_selection (CtPrintView *self);
gboolean _ct_print_view_begin_selecting (
    CtPrintView *self, double x, double y, int n_press, gboolean extend);
void _ct_print_view_drag (CtPrintView *self, double x, double y);
gboolean _ct_print_view_end_selecting (CtPrintView *self);
void _ct_print_view_activate_at (CtPrintView *self, CtNode *node, guint field, double x, double y);
gboolean _ct_print_view_is_over_words (CtPrintView *self, double x, double y);
void _ct_print_view_update_cursor (CtPrintView *self, double x, double y);

/* ct-print-view-links.c */
void _ct_print_view_install_links (GtkWidgetClass *widget_class);
void _ct_print_view_add_links (CtPrintView *self);
const CtPrintLink *_ct_print_view_find_link (CtPrintView *self, double x, double y);
void _ct_print_view_click_link (CtPrintView *self, double x, double y);
void _ct_print_view_offer_link (CtPrintView *self, double x, double y, gboolean by_key);

/* ct-print-view-menu.c */
void _ct_print_view_install_menu (GtkWidgetClass *widget_class);
void _ct_print_view_add_menu (CtPrintView *self);

G_END_DECLS
