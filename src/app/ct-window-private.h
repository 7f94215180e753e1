/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-checks-pane.h"
#include "ct-draft-keeper.h"
#include "ct-draft-lock.h"
#include "ct-editor.h"
#include "ct-file-watch.h"
#include "ct-find-pane.h"
#include "ct-field-ring.h"
#include "ct-inspector.h"
#include "ct-late-page.h"
#include "ct-notice.h"
#include "ct-outline.h"
#include "ct-pair-pane.h"
#include "ct-print-page.h"
#include "ct-selection.h"
#include "ct-standing.h"
#include "ct-timeline-pane.h"
#include "ct-window.h"
#include "ct-window-width.h"

G_BEGIN_DECLS

/* The panes around the editor. */
typedef enum
{
  CT_PANE_OUTLINE,
  CT_PANE_INSPECTOR, /* the stack at the side, whatever it shows */
  CT_PANE_TIMELINE,
  CT_PANE_SENTENCES, /* the same stack, beside the text of a section */
  CT_PANE_PAGES,
} CtPane;

#define CT_N_PANES (CT_PANE_PAGES + 1)

/* The pages of the stack at the side that are there when nothing else was asked for. */
#define CT_SIDE_DETAILS "inspector"
#define CT_SIDE_SENTENCES "sentences"

typedef struct _CtWindowFind CtWindowFind;

struct _CtWindow
{
  AdwApplicationWindow parent_instance;

  /* Template children */
  CtNotice *file_notice;
  CtNotice *draft_notice;
  AdwToastOverlay *toasts;
  GtkStack *root_stack;
  CtLatePage *start_page;
  GtkMenuButton *plan_button;
  GtkLabel *plan_title;
  GtkLabel *plan_standing;
  GtkLabel *plan_school;
  GtkWidget *unsaved_dot;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkWidget *find_button;
  GtkToggleButton *checks_button;
  GtkImage *checks_icon;
  GtkLabel *checks_count;
  AdwViewStack *views;
  GtkWidget *switcher;
  GtkPaned *pages_paned;
  GtkPaned *outline_paned;
  CtPairPane *side_pair;
  CtOutline *outline;
  CtEditor *editor;
  CtTimelinePane *timeline_pane;
  GtkStack *side_stack;
  CtInspector *inspector;
  CtChecksPane *checks_pane;
  CtFindPane *find_pane;
  GtkWidget *sentence_pane; /* NULL before it is first seen */
  GtkWidget *print_pane;    /* NULL before it is first seen */
  CtLatePage *timeline_page;
  CtLatePage *follow_page;
  CtLatePage *print_page;

  CtPlanFile *plan_file;
  CtDraftKeeper *keeper;
  CtFileWatch *file_watch;
  CtDraftLock *open_lock;
  char *open_path;
  GPtrArray *refused_drafts;
  CtSelection *selection;
  CtChecks *checks;
  CtStanding standing;
  guint standing_id;
  CtFieldRing *ring;
  CtFieldRing *revealer;
  CtWindowFind *find;
  GSettings *settings;
  CtWindowWidth width;
  gboolean asked[CT_N_PANES];
  guint panes_id;
  guint section_id;
  guint title_id;
  guint section_position;
  GCancellable *cancellable;
  AdwToast *deleted_toast;
  guint tell_id;       /* it is about to come */
  guint dismiss_id;    /* and to go */
  CtCarryOver *carry;  /* how the plan was made from an earlier one */
  gboolean opening;    /* a plan is on its way into the window */
  gboolean drafting;   /* and that is a draft */
  GFile *opening_file; /* where it comes from, NULL when it will be in no file */
  char *copy_name;
  GFile *saving_to;
  GFile *next_save;
  gboolean picking;
  gboolean closing;
  gboolean close_after_save;
};

void _ct_window_install_actions (GtkWidgetClass *klass);
void _ct_window_install_file_actions (GtkWidgetClass *klass);
void _ct_window_install_carry_actions (GtkWidgetClass *klass);
void _ct_window_set_carry (CtWindow *self, CtCarryOver *carry);
void _ct_window_install_draft_actions (GtkWidgetClass *klass);
gboolean _ct_window_query_unsaved (
    CtWindow *self, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip);
void _ct_window_install_find_actions (GtkWidgetClass *klass);
void _ct_window_prepare_find (CtWindow *self);
void _ct_window_stop_find (CtWindow *self);
void _ct_window_install_check_actions (GtkWidgetClass *klass);
void _ct_window_install_disk_actions (GtkWidgetClass *klass);
/* ct-window-export.c */
void _ct_window_install_export_actions (GtkWidgetClass *klass);

void _ct_window_install_version_actions (GtkWidgetClass *klass);
void _ct_window_install_paste_actions (GtkWidgetClass *klass);
void _ct_window_install_issue_actions (GtkWidgetClass *klass);
const char *_ct_window_get_standing_words (CtWindow *self);
void _ct_window_look_at_standing (CtWindow *self, gboolean soon);
void _ct_window_stop_standing (CtWindow *self);
void _ct_window_look_for_signed (CtWindow *self);
void _ct_window_install_page_actions (GtkWidgetClass *klass);
void _ct_window_pick_printed (CtWindow *self, CtNode *node, guint field);
void _ct_window_edit_printed (
    CtWindow *self, CtNode *node, guint field, const char *words, guint n_before);
void _ct_window_mark_printed (CtWindow *self);
CtPageFindBar *_ct_window_get_page_find (CtWindow *self);
void _ct_window_prepare_pages (CtWindow *self);
void _ct_window_install_section_actions (GtkWidgetClass *klass);
void _ct_window_update_section_actions (CtWindow *self);
void _ct_window_settle_section (CtWindow *self);
void _ct_window_select_start (CtWindow *self);
gboolean _ct_window_is_at_beginning (CtWindow *self);
void _ct_window_show_changed (CtWindow *self, CtNode *node);
void _ct_window_update_actions (CtWindow *self);
void _ct_window_tell_deleted (GtkWidget *widget, const char *name, GVariant *parameter);
void _ct_window_forget_deleted (CtWindow *self);
void _ct_window_release_deleted (CtWindow *self);
gboolean _ct_window_has_sentences (CtWindow *self);
void _ct_window_renew_sentences (CtWindow *self);
gboolean _ct_window_focus_sentences (CtWindow *self);
void _ct_window_prepare_sentences (CtWindow *self);
void _ct_window_update_panes (CtWindow *self);
void _ct_window_watch_panes (CtWindow *self);
void _ct_window_toggle_pane (CtWindow *self, CtPane pane);
void _ct_window_show_pane (CtWindow *self, CtPane pane);
void _ct_window_show_side (CtWindow *self, const char *page);
void _ct_window_show_editor (CtWindow *self);
gboolean _ct_window_is_side_shown (CtWindow *self, const char *page);
void _ct_window_follow_width (CtWindow *self, int width);
void _ct_window_catch_pane_key (CtWindow *self);
void _ct_window_start_checks (CtWindow *self);
void _ct_window_release_checks (CtWindow *self);
void _ct_window_show_checks_button (CtWindow *self);
void _ct_window_go_to_finding (CtWindow *self, CtFinding *finding, gboolean edit);
CtPlan *_ct_window_get_plan (CtWindow *self);
CtForm *_ct_window_get_form (CtWindow *self);
CtFramework *_ct_window_get_framework (CtWindow *self);
CtCatalogue *_ct_window_get_catalogue (CtWindow *self);
CtDay _ct_window_get_today (CtWindow *self);
void _ct_window_take_plan_file (CtWindow *self, CtPlanFile *plan_file, CtDraft *draft);
void _ct_window_set_opening (CtWindow *self, gboolean opening, GFile *file);
void _ct_window_load_file (CtWindow *self, GFile *file);
void _ct_window_save_to (CtWindow *self, GFile *file);
void _ct_window_watch_file (CtWindow *self);
void _ct_window_unwatch_file (CtWindow *self);
void _ct_window_follow_focus (CtWindow *self);
void _ct_window_reload (CtWindow *self);
void _ct_window_show_save_failed (CtWindow *self, GFile *file, const GError *error);
void _ct_window_keep_draft (CtWindow *self, CtDraft *draft);
void _ct_window_discard_draft (CtWindow *self);
gboolean _ct_window_ask_draft (CtWindow *self, GFile *file);
gboolean _ct_window_confirm_close (CtWindow *self);
void _ct_window_ensure_pages (void);
void _ct_window_show_details (CtWindow *self, CtNode *node);
void _ct_window_page_made (CtWindow *self, GtkWidget *page);
void _ct_window_show_views (CtWindow *self);
void _ct_window_show_follow_page (CtWindow *self);
void _ct_window_reload_drafts (CtWindow *self);
void _ct_window_show_title (CtWindow *self);
void _ct_window_report (CtWindow *self, const char *title, const GError *error);

G_END_DECLS
