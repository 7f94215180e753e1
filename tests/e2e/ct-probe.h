/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CtProbe CtProbe;

/* Bits of the first word of an accessible object's state set (AT-SPI's numbers). */
typedef enum
{
  CT_PROBE_STATE_CHECKED = 1 << 4,
  CT_PROBE_STATE_ENABLED = 1 << 8,
  CT_PROBE_STATE_EXPANDED = 1 << 10,
  CT_PROBE_STATE_FOCUSABLE = 1 << 11,
  CT_PROBE_STATE_FOCUSED = 1 << 12,
  CT_PROBE_STATE_SELECTED = 1 << 23,
  CT_PROBE_STATE_SENSITIVE = 1 << 24,
  CT_PROBE_STATE_VISIBLE = 1 << 30,
} CtProbeState;

typedef void (*CtProbeVisitor) (CtProbe *probe, gpointer data);

CtProbe *ct_probe_new (GDBusConnection *bus,
                       const char *owner,
                       const char *path) G_GNUC_WARN_UNUSED_RESULT;
CtProbe *ct_probe_ref (CtProbe *self);
void ct_probe_unref (CtProbe *self);

char *ct_probe_dup_name (CtProbe *self) G_GNUC_WARN_UNUSED_RESULT;
char *ct_probe_dup_description (CtProbe *self) G_GNUC_WARN_UNUSED_RESULT;
char *ct_probe_dup_role (CtProbe *self) G_GNUC_WARN_UNUSED_RESULT;
char *ct_probe_dup_text (CtProbe *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_probe_has_state (CtProbe *self, CtProbeState state);
gboolean ct_probe_is_visible (CtProbe *self);

GPtrArray *ct_probe_dup_children (CtProbe *self) G_GNUC_WARN_UNUSED_RESULT;
CtProbe *ct_probe_dup_parent (CtProbe *self) G_GNUC_WARN_UNUSED_RESULT;
void ct_probe_walk (CtProbe *self, CtProbeVisitor visitor, gpointer data);
CtProbe *ct_probe_find (CtProbe *self,
                        const char *role,
                        const char *name) G_GNUC_WARN_UNUSED_RESULT;
CtProbe *ct_probe_wait_for (CtProbe *self,
                            const char *role,
                            const char *name) G_GNUC_WARN_UNUSED_RESULT;
void ct_probe_print (CtProbe *self);

void ct_probe_get_area (CtProbe *self, int *x, int *y, int *width, int *height);
void ct_probe_act (CtProbe *self);
void ct_probe_select (CtProbe *self, const char *name);
void ct_probe_set_text (CtProbe *self, const char *text);
gboolean ct_probe_try_set_text (CtProbe *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtProbe, ct_probe_unref)

G_END_DECLS
