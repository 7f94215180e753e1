/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-timeline-link.h"

G_BEGIN_DECLS

typedef enum
{
  CT_TIMELINE_COLOR_TEXT,
  CT_TIMELINE_COLOR_DIM,
  CT_TIMELINE_COLOR_BACKGROUND,
  CT_TIMELINE_COLOR_HAIRLINE,
  CT_TIMELINE_COLOR_GRID,
  CT_TIMELINE_COLOR_BAND,
  CT_TIMELINE_COLOR_HOVER,
  CT_TIMELINE_COLOR_SUMMER,
  CT_TIMELINE_COLOR_HOLIDAY,
  CT_TIMELINE_COLOR_OUTSIDE,
  CT_TIMELINE_COLOR_SELECTED,
  CT_TIMELINE_COLOR_ACCENT,
  CT_TIMELINE_COLOR_ACCENT_TEXT,
  CT_TIMELINE_COLOR_ON_ACCENT,
  CT_TIMELINE_COLOR_ERROR_TEXT,
  CT_TIMELINE_COLOR_PLANNED,
  CT_TIMELINE_COLOR_PLANNED_EDGE,
  CT_TIMELINE_COLOR_RUNNING,
  CT_TIMELINE_COLOR_RUNNING_DONE,
  CT_TIMELINE_COLOR_DONE,
  CT_TIMELINE_COLOR_DONE_EDGE,
  CT_TIMELINE_COLOR_LATE,
  CT_TIMELINE_COLOR_LATE_DONE,
  CT_TIMELINE_COLOR_LATE_EDGE,
  CT_TIMELINE_COLOR_ISSUED,
  CT_TIMELINE_COLOR_LINK,
  CT_TIMELINE_COLOR_WARNING,
} CtTimelineColor;

#define CT_N_TIMELINE_COLORS (CT_TIMELINE_COLOR_WARNING + 1)

/**
 * CtTimelineSigns:
 * @CT_TIMELINE_SIGN_ISSUED: when work was to be done when the plan was issued
 * @CT_TIMELINE_SIGN_LINK: work that comes after other work
 * @CT_TIMELINE_SIGN_CONFLICT: work that begins before that is done
 *
 * What a time line shows beside bars.
 */
typedef enum
{
  CT_TIMELINE_SIGN_ISSUED = 1 << 0,
  CT_TIMELINE_SIGN_LINK = 1 << 1,
  CT_TIMELINE_SIGN_CONFLICT = 1 << 2,
} CtTimelineSigns;

/**
 * CtTimelineStyle:
 * @em: the size of the system font in pixels
 * @colors: by #CtTimelineColor
 *
 * What the theme says, read once for each change of the style.
 */
typedef struct
{
  double em;
  GdkRGBA colors[CT_N_TIMELINE_COLORS];
} CtTimelineStyle;

void ct_timeline_style_load (CtTimelineStyle *self, GtkWidget *widget, const char *background);

PangoLayout *ct_timeline_style_make_text (GtkWidget *widget,
                                          const char *text,
                                          double size,
                                          PangoWeight weight) G_GNUC_WARN_UNUSED_RESULT;
void ct_timeline_style_draw_text (const CtTimelineStyle *self,
                                  GtkSnapshot *snapshot,
                                  PangoLayout *text,
                                  CtTimelineColor color,
                                  const graphene_rect_t *cell,
                                  double align);
void ct_timeline_style_draw_bar (const CtTimelineStyle *self,
                                 GtkSnapshot *snapshot,
                                 const graphene_rect_t *box,
                                 double done,
                                 const CtTimelineBar *bar,
                                 gboolean selected);
void ct_timeline_style_draw_link (const CtTimelineStyle *self,
                                  cairo_t *cr,
                                  const CtTimelinePoint *points,
                                  guint n_points,
                                  gboolean conflict);
void ct_timeline_style_draw_words (const CtTimelineStyle *self,
                                   GtkSnapshot *snapshot,
                                   PangoLayout *text,
                                   CtTimelineState state,
                                   const graphene_rect_t *cell);

G_END_DECLS
