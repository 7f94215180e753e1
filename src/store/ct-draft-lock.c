/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-draft-lock"

/* flock() is in no standard. */
#define _DEFAULT_SOURCE

#include "config.h"

#include "ct-draft-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* How often somebody else may delete the file between the opening and the locking of it. */
#define MAX_TRIES 10

/**
 * CtDraftLock:
 *
 * Says that somebody who is alive works on a draft. The system takes the lock away from a process
 * that ends, however it ends, so a draft without one was left behind. A process id could not tell:
 * two sandboxes may both have a process of that number.
 */
struct _CtDraftLock
{
  int descriptor;
};

/* Whether @descriptor is still the file that others find at @path. */
static gboolean
is_at (int descriptor, const char *path)
{
  GStatBuf there;
  struct stat here;

  return fstat (descriptor, &here) == 0 && g_stat (path, &there) == 0 &&
         here.st_ino == there.st_ino && here.st_dev == there.st_dev;
}

static void
fail (GError **error, int number)
{
  if (number == EWOULDBLOCK)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, "%s",
                 _ ("The draft is open in another window."));
  else
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
                 /* Translators: %s is the reason, as the system tells it */
                 _ ("The folder of the drafts can’t be written to: %s."), g_strerror (number));
}

/**
 * ct_draft_lock_take:
 *
 * Returns: (nullable): %NULL with %G_IO_ERROR_BUSY when somebody else has the lock
 */
CtDraftLock *
ct_draft_lock_take (const char *path, GError **error)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      int descriptor = g_open (path, O_RDWR | O_CLOEXEC | O_CREAT, 0600);
      CtDraftLock *self;

      if (descriptor < 0 || flock (descriptor, LOCK_EX | LOCK_NB) != 0)
        {
          fail (error, errno);
          if (descriptor >= 0)
            close (descriptor);
          return NULL;
        }

      if (is_at (descriptor, path))
        {
          self = g_new0 (CtDraftLock, 1);
          self->descriptor = descriptor;
          return self;
        }

      close (descriptor);
    }

  fail (error, EWOULDBLOCK);

  return NULL;
}

void
ct_draft_lock_free (CtDraftLock *self)
{
  g_return_if_fail (self != NULL);

  close (self->descriptor);
  g_free (self);
}
