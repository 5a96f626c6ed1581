-- Whether the person wants memory searched with the model's help; null: as the installation does it.
ALTER TABLE "User" ADD COLUMN     "deepRecall" BOOLEAN;
